# library: argparse.py
"""A command line with subcommands: described, parsed, and explained."""

import argparse


def parser():
    top = argparse.ArgumentParser(prog="tool", description="Does many things to many files.", usage=None)
    top.add_argument("-v", "--verbose", action="count", default=0, help="say more")
    top.add_argument("--level", type=int, choices=range(5), default=2, help="how much, %(default)s if not given")
    commands = top.add_subparsers(dest="command")
    for name in ("add", "remove", "list", "show"):
        command = commands.add_parser(name, help="to %s files" % name)
        command.add_argument("files", nargs="*", help="the files")
        command.add_argument("--exclude", action="append", default=[], metavar="PATTERN", help="leave these out")
        group = command.add_mutually_exclusive_group()
        group.add_argument("--fast", action="store_true")
        group.add_argument("--careful", dest="fast", action="store_false")
        command.add_argument("-o", "--output", default="out", help="where to put the result, as a rather long text "
                             "that must be wrapped over several lines of the help")
    return top


def main(scale=1):
    results = []
    for turn in range(3 * scale):
        top = parser()
        for number in range(12):
            args = top.parse_args(["-vv", "--level", str(number % 5), "add", "--exclude=*.o", "--exclude", "*.c",
                                   "--fast", "-o", "there", *("file%d" % i for i in range(number))])
            results.append((args.verbose, args.level, args.exclude, args.fast, len(args.files)))
        results.append(len(top.format_help()) > 100)
        left = top.parse_known_args(["list", "--unknown", "a"])[1]
        results.append(left)
    return results


if __name__ == "__main__":
    print(main())
