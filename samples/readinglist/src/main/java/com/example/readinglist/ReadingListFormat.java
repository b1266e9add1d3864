package com.example.readinglist;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedFormatInfo;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.PageAccount;
import org.lectern.api.feed.PageReport;
import org.lectern.api.feed.Probe;
import org.osgi.service.component.annotations.Component;

/** Reads what {@link ReadingListExporter} writes: a paper as soon as the next one begins, so any length will do. */
@Component
@FeedFormatInfo(id = "reading-list", label = "Reading list")
public final class ReadingListFormat implements FeedFormat {
    private static final int LONGEST_LINE = 1_000_000;

    @Override
    public int recognise(Probe probe) {
        return probe.text().startsWith(ReadingListExporter.HEADING) ? 90 : 0;
    }

    @Override
    public PageReport read(FeedInput input, ItemSink sink) throws FeedException, IOException {
        var account = new PageAccount();
        sink.accounted(account);
        Reader text = new BufferedReader(input.text());
        String title = "";
        String abstractText = "";
        long begun = 0;
        long number = 0;
        for (String line = line(text); line != null; line = line(text)) {
            number++;
            if (line.startsWith(ReadingListExporter.PAPER)) {
                accept(begun, title, abstractText, account, sink);
                begun = number;
                title = line.substring(ReadingListExporter.PAPER.length()).strip();
                abstractText = "";
            } else if (line.startsWith("  ") && !title.isEmpty()) {
                abstractText = line.strip();
            } else if (number > 1 && !line.isBlank()) {
                account.unused(number, line, "belongs to no paper");
            }
        }
        accept(begun, title, abstractText, account, sink);
        return account.report();
    }

    /** A paper needs a title. */
    private static void accept(long line, String title, String abstractText, PageAccount account, ItemSink sink)
            throws FeedException {
        if (!title.isEmpty()) {
            FeedItem item = FeedItem.of(title, abstractText);
            account.paper(line, item);
            sink.at("line " + line);
            sink.accept(item);
        }
    }

    /** The next line, of a longer one its beginning; null at the end. {@code readLine} would hold whatever comes. */
    private static String line(Reader text) throws IOException {
        var line = new StringBuilder();
        int c = text.read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n'; c = text.read()) {
            if (c != '\r' && line.length() < LONGEST_LINE) {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
