package dev.hasten.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeltaDebuggingTest {

    private static List<Integer> upTo(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    @Test
    void whateverIsNeededIsFoundAndNothingElse() {
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            int count = 1 + random.nextInt(60);
            Set<Integer> needed = random.ints(1 + random.nextInt(4), 0, count).boxed()
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(List.copyOf(needed), DeltaDebugging.minimize(upTo(count), some -> some.containsAll(needed)));
        }
    }

    @Test
    void oneOfManyIsFoundInFewTries() {
        int[] tries = {0};
        assertEquals(List.of(700), DeltaDebugging.minimize(upTo(1000), some -> {
            tries[0]++;
            return some.contains(700);
        }));
        assertTrue(tries[0] <= 20, "needed " + tries[0] + " tries");
    }

    @Test
    void whereEverythingIsNeededEverythingStays() {
        assertEquals(upTo(9), DeltaDebugging.minimize(upTo(9), some -> some.size() == 9));
        assertEquals(List.of(), DeltaDebugging.minimize(List.of(), some -> true));
    }

    @Test
    void noPartIsTriedThatIsEmpty() {
        Set<Integer> sizes = new HashSet<>();
        DeltaDebugging.minimize(upTo(7), some -> {
            sizes.add(some.size());
            return false;
        });
        assertTrue(!sizes.contains(0), "sizes " + sizes);
    }
}
