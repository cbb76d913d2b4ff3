package dev.hasten.python;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void fewRatiosSpanTheInterval() {
        assertEquals(new Spread(1.5, 1.5, 1.5), Spread.of(List.of(1.5)));
        assertEquals(new Spread(1.5, 1, 2), Spread.of(List.of(2.0, 1.0)));
        assertEquals(new Spread(3, 1, 9), Spread.of(List.of(9.0, 3.0, 1.0, 2.0, 4.0)));
    }

    @Test
    void extremesAreLeftOutWhenThereAreManyRatios() {
        assertEquals(new Spread(4.5, 1, 8), Spread.of(numbers(8)), "the middle six of eight: 92.97 %");
        assertEquals(new Spread(5, 2, 8), Spread.of(numbers(9)), "the middle seven of nine: 96 %");
        assertEquals(new Spread(6, 3, 9), Spread.of(numbers(11)), "the middle seven of eleven: 93.5 %");
    }

    private static List<Double> numbers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Double::valueOf).toList();
    }
}
