package dev.hasten.cli;

import dev.hasten.engine.CostModel;
import dev.hasten.engine.Pipeline;
import dev.hasten.rooms.Room;

/** The transforms and their measured gains, loaded when a command first asks for them. */
interface Workshop {

    /** The transforms, in their order. */
    Pipeline pipeline();

    /** What each of them gains. */
    CostModel costs();

    /** What the program comes with. */
    final class Standard implements Workshop {

        @Override
        public Pipeline pipeline() {
            return Pipeline.STANDARD;
        }

        @Override
        public CostModel costs() {
            return new CostModel(id -> new Room(id).cost());
        }
    }
}
