package dev.hasten.cli;

import java.util.ArrayList;
import java.util.List;

/** {@code hasten completion}: a script to be sourced by bash, or by zsh after {@code bashcompinit}. */
final class CompletionCommand implements Command {

    private final Workshop workshop;

    CompletionCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Syntax syntax() {
        return new Syntax("");
    }

    @Override
    public int run(Args args, Console console) {
        StringBuilder cases = new StringBuilder();
        for (Commands each : Commands.values()) {
            Syntax syntax = Main.syntaxOf(each.make(workshop));
            cases.append("        ").append(each.word()).append(")\n            case $previous in\n");
            for (Option option : syntax.options()) {
                if (option.takesValue()) {
                    String offered = option.candidates().isEmpty() ? "$(compgen -f -- \"$word\")"
                            : "$(compgen -W '" + String.join(" ", option.candidates()) + "' -- \"$word\")";
                    cases.append("                ").append(String.join(" | ", option.names())).append(") COMPREPLY=(")
                            .append(offered).append("); return ;;\n");
                }
            }
            cases.append("            esac\n            options='").append(String.join(" ", syntax.names()))
                    .append("' ;;\n");
        }
        List<String> words = new ArrayList<>(Commands.words());
        words.addAll(List.of("--help", "--version"));
        console.out().print("""
                _hasten() {
                    local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} options
                    if [ "$COMP_CWORD" -eq 1 ]; then
                        COMPREPLY=($(compgen -W 'COMMANDS' -- "$word"))
                        return
                    fi
                    case ${COMP_WORDS[1]} in
                CASES    esac
                    case $word in
                        -*) COMPREPLY=($(compgen -W "$options" -- "$word")) ;;
                        *) COMPREPLY=($(compgen -f -- "$word")) ;;
                    esac
                }
                complete -o filenames -F _hasten hasten
                """.replace("COMMANDS", String.join(" ", words)).replace("CASES", cases));
        return OK;
    }
}
