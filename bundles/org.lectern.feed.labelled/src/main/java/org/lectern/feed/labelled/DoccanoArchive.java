package org.lectern.feed.labelled;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedFormatInfo;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.PageAccount;
import org.lectern.api.feed.PageReport;
import org.lectern.api.feed.Probe;
import org.osgi.service.component.annotations.Component;

/**
 * What doccano exports from a project with several annotators: a zip with a file for each, whose name is theirs. Read as
 * a stream. Labels of {@code all.jsonl} and {@code unknown.jsonl} are nobody's.
 */
@Component
@FeedFormatInfo(id = "doccano-zip", label = "doccano export (zip)")
public final class DoccanoArchive implements FeedFormat {
    private static final Pattern LINES = Pattern.compile("[\\w%~.-]\\.jsonl");
    private static final int MOST_ENTRIES = 10_000;

    @Override
    public int recognise(Probe probe) {
        String head = new String(probe.head(), StandardCharsets.ISO_8859_1);
        return head.startsWith("PK\u0003\u0004") && LINES.matcher(head).find() ? 86 : 0;
    }

    @Override
    public PageReport read(FeedInput input, ItemSink sink) throws FeedException, IOException {
        var account = new PageAccount();
        sink.accounted(account);
        var seen = new SeenPapers();
        int count = 0;
        Unzipped unzipped = Unzipped.of(input.bytes());
        try (ZipInputStream zip = unzipped.zip()) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++count > MOST_ENTRIES) {
                    throw new ZipException("more than " + MOST_ENTRIES + " entries");
                }
                if (entry.getName().endsWith(".jsonl")) {
                    var lines = new FeedInput(entry.getName(), unzipped.entry(), Optional.empty());
                    Doccano.read(lines, entry.getName(), annotator(entry.getName()), seen, account, sink);
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new FeedException(
                    "Could not read all of " + input.name() + ": the zip file is damaged, or too large. The "
                            + account.papers() + " papers before it were read.",
                    input.name(),
                    "Export the project again, and import the new file.",
                    e);
        }
        return account.report();
    }

    private static String annotator(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1, path.length() - ".jsonl".length());
        return name.matches("all|unknown|unlabelled") ? "" : OwnFolder.name(name);
    }
}
