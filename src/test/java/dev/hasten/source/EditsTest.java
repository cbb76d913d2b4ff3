package dev.hasten.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class EditsTest {

    @Test
    void editsInAnyOrderAreAppliedInThatOfTheText() {
        Edits edits = Edits.of(List.of(new Edit(4, 5, "E"), new Edit(0, 1, ""), new Edit(2, 2, "+"), new Edit(5, 5, "!")));
        assertEquals("b+cdE!", edits.apply("abcde"));
    }

    @Test
    void insertionsAtOneOffsetStandInTheOrderGivenAndBeforeAReplacement() {
        Edits edits = Edits.of(List.of(new Edit(1, 2, "B"), new Edit(1, 1, "x"), new Edit(1, 1, "y")));
        assertEquals("axyBc", edits.apply("abc"));
    }

    @Test
    void overlapsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Edits.of(List.of(new Edit(0, 3, ""), new Edit(2, 4, ""))));
        assertThrows(IllegalArgumentException.class, () -> Edits.of(List.of(new Edit(0, 3, ""), new Edit(1, 1, ""))));
        assertThrows(IllegalArgumentException.class, () -> new Edit(3, 2, ""));
    }

    @Test
    void noEditsLeaveTheText() {
        assertEquals("abc", Edits.NONE.apply("abc"));
        assertTrue(Edits.NONE.isEmpty());
    }

    @Test
    void editsThatDoNotMeetStayApartWhenComposed() {
        Edits first = Edits.of(List.of(new Edit(0, 1, "AAA")));
        Edits second = Edits.of(List.of(new Edit(6, 7, "E")));
        assertEquals(List.of(new Edit(0, 1, "AAA"), new Edit(4, 5, "E")), first.then(second, "abcde").asList());
    }

    @Property
    void composedEditsDoWhatOneAfterTheOtherDoes(@ForAll long seed) {
        Random random = new Random(seed);
        String text = "abcdefghijklmnopqrstuvwxyz".substring(random.nextInt(26));
        Edits first = randomEdits(random, text.length());
        String middle = first.apply(text);
        Edits second = randomEdits(random, middle.length());
        assertEquals(second.apply(middle), first.then(second, text).apply(text));
    }

    static Edits randomEdits(Random random, int length) {
        List<Edit> edits = new ArrayList<>();
        int at = 0;
        while (at <= length && edits.size() < 6) {
            int start = at + random.nextInt(5);
            int end = start + random.nextInt(4);
            if (end > length) {
                break;
            }
            edits.add(new Edit(start, end, "0123456789".substring(10 - random.nextInt(4))));
            at = end;
        }
        return Edits.of(edits);
    }
}
