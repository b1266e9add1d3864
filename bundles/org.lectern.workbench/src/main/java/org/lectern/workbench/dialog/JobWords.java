package org.lectern.workbench.dialog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.lectern.presentation.JobsModel;
import org.lectern.workbench.Messages;

/** What is said of a job that runs. */
public final class JobWords {
    private JobWords() {}

    /** Title, share done, speed and time left, as far as they are known. */
    public static String line(JobsModel.Line line) {
        var words = new ArrayList<String>();
        line.percent().ifPresent(percent -> words.add(Messages.get("jobs.percent", percent)));
        String pace = pace(line);
        if (!pace.isEmpty()) {
            words.add(pace);
        }
        return words.isEmpty() ? line.state().title() : line.state().title() + "  " + String.join(", ", words);
    }

    /** Speed and time left; empty where neither is known. */
    public static String pace(JobsModel.Line line) {
        Instant now = Instant.now();
        var words = new ArrayList<String>();
        line.perSecond(now).ifPresent(speed -> words.add(Messages.get("jobs.speed", speed)));
        line.left(now).ifPresent(left -> words.add(left(left)));
        return String.join(", ", words);
    }

    private static String left(Duration left) {
        return left.toSeconds() < 60
                ? Messages.get("status.left.seconds", Math.max(1, left.toSeconds()))
                : Messages.get("status.left.minutes", left.toMinutes() + 1);
    }
}
