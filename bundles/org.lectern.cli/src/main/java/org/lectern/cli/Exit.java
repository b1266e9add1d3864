package org.lectern.cli;

/** Exit codes that scripts rely on. */
final class Exit {
    static final int DONE = 0;
    /** Done, but some input could not be used. */
    static final int SOME_UNUSABLE = 1;

    static final int WRONG_CALL = 2;
    /** Failed; nothing changed beyond what the answer says. */
    static final int FAILED = 3;

    static final int CANCELLED = 130;

    private Exit() {}
}
