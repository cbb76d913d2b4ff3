/**
 * CPython's own test suite, run on its standard library as it is and rewritten.
 *
 * <pre>
 * mvn test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) dev.hasten.proof.RegressionMain \
 *     python=3.11,3.13 level=O2 state=target/regression
 * </pre>
 *
 * <p>{@link dev.hasten.proof.RegressionMain} tells its options. A test that fails on the rewritten library alone is a
 * miscompile until the opposite is shown: it becomes a program {@code testdata/programs/contract}, and is then put
 * right in the fact that was wrong. Tests that look at source text, line numbers or frames by design are named, with
 * the reason, in {@code testdata/regression/by-design.csv}.
 */
@NullMarked
package dev.hasten.proof;

import org.jspecify.annotations.NullMarked;
