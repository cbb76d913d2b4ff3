package dev.hasten.cli;

import dev.hasten.engine.CostModel;
import dev.hasten.engine.Pipeline;
import dev.hasten.rooms.CostTable;
import dev.hasten.source.Span;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Literal;
import dev.hasten.transform.Assumption;
import dev.hasten.transform.Change;
import dev.hasten.transform.Gain;
import dev.hasten.transform.Guard;
import dev.hasten.transform.Transform;
import dev.hasten.transform.Unit;
import dev.hasten.transform.Verdict;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;

/** One transform that makes 42 of each 41 and dares not touch a 13, so that tests of commands know what to expect. */
final class TestWorkshop implements Workshop {

    private static final String COSTS = """
            case,python,ratio,low,high,control_low,control_high,digest
            answer,3.11,2.0,1.9,2.1,0.99,1.01,x
            answer,3.12,2.0,1.9,2.1,0.99,1.01,x
            """;

    /** Why a number is left alone. */
    enum Reason implements Guard {
        UNLUCKY;

        @Override
        public String sentence() {
            return "The number is unlucky.";
        }
    }

    private record RaiseAnswer() implements Transform<Expr.Constant> {

        @Override
        public String id() {
            return "raise-answer";
        }

        @Override
        public Class<Expr.Constant> subject() {
            return Expr.Constant.class;
        }

        @Override
        public List<? extends Guard> guards() {
            return List.of(Reason.values());
        }

        @Override
        public List<Verdict> consider(Expr.Constant node, Unit unit) {
            if (node.value() instanceof Literal.Int number) {
                if (number.value().intValue() == 13) {
                    return List.of(new Verdict.Refuse(Reason.UNLUCKY, node, "13"));
                }
                if (number.value().intValue() == 666) {
                    throw new IllegalStateException("the number of the beast");
                }
                if (number.value().intValue() == 41) {
                    Expr answer = new Expr.Constant(new Literal.Int(BigInteger.valueOf(42)), Span.NONE);
                    return List.of(new Verdict.Rewrite(Change.replace(node, answer),
                            Set.of(Assumption.FRAMES_UNOBSERVED), node, new Gain("answer", 1), "41"));
                }
            }
            return List.of();
        }
    }

    @Override
    public Pipeline pipeline() {
        return Pipeline.only(new RaiseAnswer());
    }

    @Override
    public CostModel costs() {
        return new CostModel(id -> CostTable.parse(COSTS));
    }
}
