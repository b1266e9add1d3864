package org.lectern.feed.labelled;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedFormatInfo;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.GivenAnswer;
import org.lectern.api.feed.PageAccount;
import org.lectern.api.feed.PageReport;
import org.lectern.api.feed.Probe;
import org.osgi.service.component.annotations.Component;

/**
 * A brat collection as a zip: texts in {@code NAME.txt}, standoff in {@code NAME.ann}. Where the same names stand in
 * several folders, a folder is an annotator. The folders that Lectern writes are handed on as they are read; of other
 * collections all texts are kept until the end, since a text may stand anywhere.
 */
@Component
@FeedFormatInfo(id = "brat", label = "brat collection (zip)")
public final class BratArchive implements FeedFormat {
    private static final Pattern STANDOFF = Pattern.compile("[\\w)%~-]\\.ann(?!o)");
    private static final int MOST_ENTRIES = 1_000_000;
    private static final int LONGEST = 4 << 20;
    private static final long MOST = 48L << 20;

    /** By document's name; the views by folder. */
    private static final class Collection {
        private final Map<String, String> texts = new TreeMap<>();
        private final Map<String, Map<String, String>> views = new TreeMap<>();
        private final Map<String, String> halves = new HashMap<>();
        private final BratTypes types = new BratTypes();
        private final SeenPapers seen = new SeenPapers();
        private long kept;

        void keep(String path, String content) throws ZipException {
            kept += content.length() + path.length() + 200L;
            if (kept > MOST) {
                throw new ZipException("too large");
            }
        }
    }

    @Override
    public int recognise(Probe probe) {
        String head = new String(probe.head(), StandardCharsets.ISO_8859_1);
        return head.startsWith("PK\u0003\u0004") && STANDOFF.matcher(head).find() ? 88 : 0;
    }

    @Override
    public PageReport read(FeedInput input, ItemSink sink) throws FeedException, IOException {
        var account = new PageAccount();
        sink.accounted(account);
        var collection = new Collection();
        FeedException failure = null;
        try (var zip = new ZipInputStream(input.bytes())) {
            collect(zip, collection, account, sink);
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            failure = new FeedException(
                    "Could not read all of " + input.name() + ": the zip file is damaged, or too large. What stands"
                            + " before was read.",
                    input.name(),
                    "Pack the collection again, in parts of less than 48 MB, and import them.",
                    e);
        }
        for (Map.Entry<String, String> half : collection.halves.entrySet()) {
            account.unused(1, half.getKey(), "its other half is missing, the text or the standoff");
        }
        for (Map.Entry<String, String> text : collection.texts.entrySet()) {
            hand(text.getKey(), text.getValue(), collection, account, sink);
        }
        collection.views.keySet().stream()
                .filter(name -> !collection.texts.containsKey(name))
                .forEach(name -> account.unused(1, name + ".ann", "its text " + name + ".txt is missing"));
        if (failure != null) {
            throw failure;
        }
        return account.report();
    }

    private static void collect(ZipInputStream zip, Collection collection, PageAccount account, ItemSink sink)
            throws IOException, FeedException {
        int count = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (++count > MOST_ENTRIES) {
                throw new ZipException("too many entries");
            }
            String path = entry.getName();
            Optional<OwnFolder> own = OwnFolder.of(path);
            if (path.endsWith("annotation.conf")) {
                collection.types.read(content(zip));
            } else if (own.isPresent() && own.get().ending().matches("txt|ann")) {
                pair(own.get(), path, content(zip), collection, account, sink);
            } else if (path.matches("(?s)(?:.*/)?[^/]+\\.(?:txt|ann)")) {
                foreign(path, content(zip), collection, account);
            }
        }
    }

    /** Text and standoff of our own stand side by side: the second of them completes the document. */
    private static void pair(
            OwnFolder file, String path, String content, Collection collection, PageAccount account, ItemSink sink)
            throws FeedException, IOException {
        boolean isText = file.ending().equals("txt");
        String stem = path.substring(0, path.length() - 4);
        String other = collection.halves.remove(stem + (isText ? ".ann" : ".txt"));
        if (other == null) {
            collection.keep(path, content);
            collection.halves.put(path, content);
            return;
        }
        collection.kept -= other.length() + path.length() + 200L;
        String text = isText ? content : other;
        String standoff = isText ? other : content;
        var marked = MarkedText.of(text, Standoff.title(standoff, text));
        if (marked.isEmpty()) {
            account.unused(1, path, "no text");
            return;
        }
        List<GivenAnswer> answers = Standoff.read(standoff, file.annotator(), marked.get(), collection.types, account)
                .map(List::of)
                .orElse(List.of());
        sink.at(path);
        collection.seen.hand(
                file.annotator(),
                account.papers() + 1L,
                marked.get().paper(),
                position -> new PaperFacts().item(position, marked.get().paper()),
                answers,
                account,
                sink);
    }

    private static void foreign(String path, String content, Collection collection, PageAccount account)
            throws ZipException {
        int slash = path.lastIndexOf('/');
        String name = path.substring(slash + 1, path.lastIndexOf('.'));
        collection.keep(path, content);
        if (path.endsWith(".txt")) {
            String known = collection.texts.putIfAbsent(name, content);
            if (known != null && !known.equals(content)) {
                account.unused(1, path, "another text of that name stands before it");
            }
        } else {
            String folder = slash < 0 ? "" : path.substring(path.lastIndexOf('/', slash - 1) + 1, slash);
            collection.views.computeIfAbsent(name, key -> new TreeMap<>()).put(folder, content);
        }
    }

    private static String content(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new ZipException("too large");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void hand(String name, String text, Collection collection, PageAccount account, ItemSink sink)
            throws FeedException {
        var marked = MarkedText.of(text, "");
        if (marked.isEmpty()) {
            account.unused(1, name + ".txt", "no text");
            return;
        }
        Map<String, String> views = collection.views.getOrDefault(name, Map.of());
        var answers = new ArrayList<GivenAnswer>();
        views.forEach((folder, standoff) -> Standoff.read(
                        standoff, views.size() > 1 ? folder : "", marked.get(), collection.types, account)
                .ifPresent(answers::add));
        FeedItem item = new PaperFacts().item(account.papers() + 1, marked.get().paper());
        account.paper(account.papers() + 1L, item);
        sink.at(name + ".txt");
        sink.accept(item, List.copyOf(answers));
    }
}
