package org.lectern.feed.dailypapers;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.regex.Pattern;
import org.lectern.api.feed.DailyPapersAddress;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedFormatInfo;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.PageReport;
import org.lectern.api.feed.Probe;
import org.osgi.service.component.annotations.Component;

/**
 * An answer of the Daily Papers API. Where the input's name is the address that was asked, the answer's description names
 * the next page while the answer was full.
 */
@Component
@FeedFormatInfo(id = "daily-papers-json", label = "Daily Papers API")
public final class DailyPapersJson implements FeedFormat {
    private static final Pattern ROW = Pattern.compile("\\[\\s*\\{.*\"paper\"\\s*:\\s*\\{.*", Pattern.DOTALL);
    private static final Pattern PAPER =
            Pattern.compile("\\[\\s*\\{.*\"(?:submittedOnDailyAt|discussionId)\"\\s*:.*", Pattern.DOTALL);

    @Override
    public int recognise(Probe probe) {
        String head = probe.text().strip();
        if (head.matches("\\[\\s*]") && probe.whole()) {
            return DailyPapersAddress.parse(probe.name()).isPresent()
                            || probe.name().contains("daily_papers")
                    ? 80
                    : 0;
        }
        if (!head.startsWith("[")) {
            return 0;
        }
        return ROW.matcher(head).matches() ? 92 : PAPER.matcher(head).matches() ? 85 : 0;
    }

    @Override
    public PageReport read(FeedInput input, ItemSink sink) throws FeedException, IOException {
        try (JsonParser json = JsonTree.JSON.createParser(input.text())) {
            return new ApiAnswer(input, sink).read(json);
        }
    }
}
