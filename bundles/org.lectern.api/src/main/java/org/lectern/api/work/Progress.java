package org.lectern.api.work;

import java.util.OptionalLong;
import java.util.concurrent.CancellationException;

/**
 * How long work tells where it is, and learns that it should stop. Called from the thread that does the work. Cheap
 * enough to call for every item: whoever shows it thins it out.
 */
@FunctionalInterface
public interface Progress {
    /** Says nothing and never cancels. */
    Progress NONE = doing -> {};

    /**
     * One more unit is about to be done.
     *
     * @param doing what, fit to show
     * @throws CancellationException where the user has cancelled; let it through
     */
    void step(String doing);

    /** How many steps there will be, where that is known. May be called again when more is known. */
    default void expect(OptionalLong steps) {}
}
