package dev.hasten.python;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures the cases of a {@code bench.py} before and after it was rewritten. In each of several fresh processes, with
 * different hash seeds, both variants and a control (the original, loaded once more) take turns in slices of processor
 * time; the least time of each counts, and the ratio is the median over the processes of least over least. The results
 * of the variants must be equal. Where the processes disagree, more of them measure.
 *
 * <p>A {@code bench.py} is a module with functions {@code case_NAME(n)} that return a comparable value, and a dictionary
 * {@code WORK} that gives {@code n} for each {@code NAME}. Choose {@code n} so that a call takes 5 to 100 microseconds:
 * the function is then called more than a thousand times, as hot code is. With a call of milliseconds the case
 * measures code that is called rarely and loops long.
 *
 * @param processes how many processes measure
 * @param mostProcesses how many measure if they disagree
 * @param slices how many measurements of each variant a process takes
 * @param slice how long a measurement takes at least
 */
public record CaseTimer(int processes, int mostProcesses, int slices, Duration slice) {

    /** Precise enough to tell a gain of 2 %: five to eleven processes of 24 slices of 2 ms, each variant order as often. */
    public static final CaseTimer PRECISE = new CaseTimer(5, 11, 24, Duration.ofMillis(2));

    /** Intervals wider than this are disagreement. */
    private static final double AGREEMENT = 0.03;
    private static final JsonMapper JSON = new JsonMapper();
    private static final Limits LIMITS = Limits.time(Duration.ofMinutes(5));

    /**
     * Measures every case under {@code interpreter}.
     *
     * @param before the text of a {@code bench.py}
     * @param after the same, rewritten
     * @throws UnusableBenchmarkException if the benchmark cannot be measured
     */
    public List<CaseMeasurement> measure(Interpreter interpreter, String before, String after) {
        Map<String, List<Double>> gains = new LinkedHashMap<>();
        Map<String, List<Double>> controls = new LinkedHashMap<>();
        List<CaseMeasurement> measurements = List.of();
        List<String> wanted = List.of();
        for (int seed = 1; seed <= processes || seed <= mostProcesses && !wanted.isEmpty(); seed++) {
            for (JsonNode measured : measureOnce(interpreter, before, after, wanted, seed)) {
                String name = measured.get("name").asText();
                double original = measured.get("before").asDouble();
                gains.computeIfAbsent(name, unseen -> new ArrayList<>())
                        .add(original / measured.get("after").asDouble());
                controls.computeIfAbsent(name, unseen -> new ArrayList<>())
                        .add(original / measured.get("control").asDouble());
            }
            measurements = gains.keySet().stream().map(name -> new CaseMeasurement(name, interpreter.version(),
                    Spread.of(gains.get(name)), Spread.of(controls.get(name)))).toList();
            wanted = seed < processes ? List.of() : disagreeing(measurements);
        }
        return measurements;
    }

    private static List<String> disagreeing(List<CaseMeasurement> measurements) {
        return measurements.stream()
                .filter(measured -> measured.gain().width() > AGREEMENT * measured.gain().median()
                        || measured.control().width() > AGREEMENT)
                .map(CaseMeasurement::name).toList();
    }

    private JsonNode measureOnce(Interpreter interpreter, String before, String after, List<String> wanted,
            int seed) {
        try {
            String request = JSON.writeValueAsString(JSON.createObjectNode().put("before", before)
                    .put("after", after).put("slices", slices).put("seconds", slice.toNanos() / 1e9).put("turn", seed)
                    .set("cases", JSON.valueToTree(wanted)));
            ProcessResult result = PythonProcess.of(interpreter).hashSeed(seed).limits(LIMITS).stdin(request)
                    .runCode(Scripts.text("measure.py"));
            if (!result.succeeded()) {
                throw new UnusableBenchmarkException("fails on " + interpreter + ": " + result.stderr());
            }
            JsonNode answer = JSON.readTree(result.stdout().lines().reduce("", (earlier, last) -> last));
            if (answer.has("error")) {
                throw new UnusableBenchmarkException("on " + interpreter + ": " + answer.get("error").asText());
            }
            return answer.get("cases");
        } catch (JsonProcessingException e) {
            throw new UnusableBenchmarkException("on " + interpreter + ": prints what is not an answer");
        }
    }
}
