package org.lectern.feed.dailypapers;

import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedFormatInfo;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.PageReport;
import org.lectern.api.feed.Probe;
import org.osgi.service.component.annotations.Component;

/** A Daily Papers page as a browser saves it: the page carries its papers as JSON in an attribute. */
@Component
@FeedFormatInfo(id = "daily-papers-html", label = "Daily Papers page as HTML")
public final class DailyPapersHtml implements FeedFormat {
    /** Bytes that are held. A page of a hundred papers has about 2 MB. */
    private static final int LARGEST_PAGE = 16 << 20;

    @Override
    public int recognise(Probe probe) {
        String head = probe.text().strip();
        if (!head.startsWith("<")) {
            return 0;
        }
        String lower = head.toLowerCase(Locale.ROOT);
        if (!lower.contains("<html") && !lower.contains("<!doctype html") && !lower.contains("<div")) {
            return 0;
        }
        if (lower.contains("data-target=\"dailypapers\"") || lower.contains("data-target='dailypapers'")) {
            return 95;
        }
        // The papers may stand behind the part that a probe sees.
        return lower.contains("huggingface.co/papers") && lower.contains("daily papers") ? 70 : 0;
    }

    @Override
    public PageReport read(FeedInput input, ItemSink sink) throws FeedException, IOException {
        byte[] page = input.bytes().readNBytes(LARGEST_PAGE + 1);
        if (page.length > LARGEST_PAGE) {
            throw unread(input, "it has more than " + (LARGEST_PAGE >> 20) + " MB, which no such page has");
        }
        Element papers;
        try (var bytes = new ByteArrayInputStream(page)) {
            papers = Jsoup.parse(bytes, null, "").selectFirst("[data-target=DailyPapers][data-props]");
        }
        if (papers == null) {
            throw unread(input, "no part of it holds the list of papers");
        }
        try (JsonParser json = JsonTree.JSON.createParser(papers.attr("data-props"))) {
            return new ApiAnswer(input, sink).read(json);
        }
    }

    private static FeedException unread(FeedInput input, String reason) {
        return new FeedException(
                "No paper could be read from the page " + input.name() + ": " + reason + ".",
                input.name(),
                "Save the page again with the browser as HTML, or copy its text into a .txt file and import that.");
    }
}
