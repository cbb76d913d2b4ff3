package dev.hasten.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswerTest {

    private static final Answer PATCHED = Answer.noUnless(Doubt.REBOUND_MEANWHILE);

    @Test
    void aDoubtHoldsUntilItIsExcluded() {
        assertFalse(PATCHED.isNo());
        assertTrue(PATCHED.isUnknown());
        assertTrue(PATCHED.isNo(Set.of(Doubt.REBOUND_MEANWHILE)));
        assertFalse(PATCHED.isYes(Set.of(Doubt.REBOUND_MEANWHILE)));
        assertFalse(PATCHED.isNo(Set.of(Doubt.FRAME_OBSERVED)));
    }

    @Test
    void whatIsVisibleOrUnprovedIsNeverExcluded() {
        assertFalse(Answer.noUnless(Doubt.VISIBLE).isNo(EnumSet.allOf(Doubt.class)));
        assertFalse(Answer.yesUnless(Doubt.UNPROVED).isYes(EnumSet.allOf(Doubt.class)));
    }

    @Test
    void eitherOfTwoHoldsIfOneDoes() {
        assertTrue(PATCHED.or(Answer.YES).isYes());
        assertEquals(PATCHED, PATCHED.or(Answer.NO));
        assertEquals(PATCHED, Answer.NO.or(PATCHED));
        Answer both = PATCHED.or(Answer.noUnless(Doubt.FRAME_OBSERVED));
        assertFalse(both.isNo(Set.of(Doubt.REBOUND_MEANWHILE)));
        assertTrue(both.isNo(Set.of(Doubt.REBOUND_MEANWHILE, Doubt.FRAME_OBSERVED)));
    }

    @Test
    void bothHoldOnlyIfEachDoes() {
        Answer sealed = Answer.yesUnless(Doubt.REBOUND_BETWEEN_CALLS);
        assertTrue(sealed.and(Answer.NO).isNo());
        assertEquals(sealed, sealed.and(Answer.YES));
        assertEquals(sealed, Answer.YES.and(sealed));
        Answer both = sealed.and(Answer.yesUnless(Doubt.BUILTIN_REPLACED));
        assertFalse(both.isYes(Set.of(Doubt.REBOUND_BETWEEN_CALLS)));
        assertTrue(both.isYes(Set.of(Doubt.REBOUND_BETWEEN_CALLS, Doubt.BUILTIN_REPLACED)));
    }
}
