package org.lectern.presentation;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * What may be sent to those who mend Lectern: the kinds of the failures, where in the program they arose, and what it runs
 * on. No message is in it, because messages quote titles, notes and paths.
 */
public final class FailureReport {
    private FailureReport() {}

    public static String of(Throwable failure) {
        var text = new StringBuilder();
        text.append("Java ").append(Runtime.version()).append(", ");
        text.append(System.getProperty("os.name")).append(' ').append(System.getProperty("os.arch"));
        text.append('\n');
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        String before = "";
        for (Throwable at = failure; at != null && seen.add(at); at = at.getCause()) {
            text.append(before).append(at.getClass().getName()).append('\n');
            for (StackTraceElement frame : at.getStackTrace()) {
                text.append("    at ").append(frame).append('\n');
            }
            before = "caused by ";
        }
        return text.toString();
    }
}
