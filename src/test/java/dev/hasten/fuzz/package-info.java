/**
 * Random programs, rewritten and run before and after: the net under the transforms.
 *
 * <p>{@code grammar.txt} says how programs are written; others are made from programs that were written to be hard
 * ({@link dev.hasten.fuzz.MutantGenerator}), and some get annotations that are true
 * ({@link dev.hasten.fuzz.AnnotatedGenerator}). Program {@code i} of a seed is always the same, whichever others are
 * written. All that a program does stands in its text, so nothing that is granted at any level excuses a
 * difference. What is found is made smaller for as long as it shows, and ends in a file.
 *
 * <pre>
 * mvn test -Dtest=FuzzTest -Dfuzz.seed=7 -Dfuzz.programs=1000     a campaign as a test; -Dfuzz.mutants, -Dfuzz.annotated too
 * mvn test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -Xss64m -cp target/test-classes:target/classes:$(cat target/classpath) dev.hasten.fuzz.FuzzMain random 7 20000
 *                                                                  one with a report; seed 7, 20,000 programs; or mutants, annotated
 * ... dev.hasten.fuzz.FuzzMain random 7 0 123                          prints program 123 of seed 7
 * ... dev.hasten.fuzz.GuardMain 7 2000 guards.md                   which guards the rooms and the programs miss when off
 * ... dev.hasten.fuzz.UnseenMain 7 500                             breaks assumptions by code that cannot be seen
 * </pre>
 *
 * <p>A difference that is found becomes a program in {@code testdata/fuzz/found} first, and is then put right in the fact
 * that was wrong.
 */
@NullMarked
package dev.hasten.fuzz;

import org.jspecify.annotations.NullMarked;
