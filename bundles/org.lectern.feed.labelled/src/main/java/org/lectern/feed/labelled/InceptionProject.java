package org.lectern.feed.labelled;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
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
import org.lectern.api.feed.PageReport;
import org.lectern.api.feed.Probe;
import org.osgi.service.component.annotations.Component;

/**
 * A project as INCEpTION exports it: a zip with {@code annotation/DOCUMENT/ANNOTATOR.json} (or {@code .tsv}, or a zip of
 * one of them). A document is a paper, with the marks of each annotator; the curator's are those of {@code curator}. Also
 * the folders that Lectern itself writes, {@code annotators/ANNOTATOR/DOCUMENT.json}.
 */
@Component
@FeedFormatInfo(id = "inception", label = "INCEpTION project")
public final class InceptionProject implements FeedFormat {
    private static final Pattern VIEW = Pattern.compile("(annotation|curation)/([^/]+)/([^/]+)\\.(json|tsv|zip)");
    private static final Pattern OWN_IN_HEAD =
            Pattern.compile("(?:annotators/[^/]{1,400}|unlabelled)/[^/]{1,400}\\.(?:json(?!l)|tsv)");
    private static final int MOST_ENTRIES = 1_000_000;
    private static final long MOST_KEPT = 48L << 20;

    /** A document and what its annotators did. */
    private static final class Papers {
        private final Map<String, MarkedDocument> documents = new LinkedHashMap<>();
        private final Map<String, List<GivenAnswer>> answers = new LinkedHashMap<>();
        private long kept;
    }

    @Override
    public int recognise(Probe probe) {
        String head = new String(probe.head(), StandardCharsets.ISO_8859_1);
        boolean project = head.contains("exportedproject")
                || head.contains("annotation/")
                || head.contains("curation/")
                || OWN_IN_HEAD.matcher(head).find();
        return head.startsWith("PK\u0003\u0004") && project ? 90 : 0;
    }

    @Override
    public PageReport read(FeedInput input, ItemSink sink) throws FeedException, IOException {
        var account = new Account();
        var papers = new Papers();
        try (var zip = new ZipInputStream(new Unpacking(input.bytes()))) {
            entries(new Unpacking(zip), zip, papers, account, "", sink);
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            flush(papers, account, sink);
            throw new FeedException(
                    "Could not read all of " + input.name() + ": the zip file is damaged. The " + account.papers()
                            + " papers before it were read.",
                    input.name(),
                    "Export the project again, and import the new file.",
                    e);
        }
        flush(papers, account, sink);
        return account.report();
    }

    /** @param outer the entry that holds this zip; empty for the file itself */
    private static void entries(
            InputStream bytes, ZipInputStream zip, Papers papers, Account account, String outer, ItemSink sink)
            throws IOException, FeedException {
        int count = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (++count > MOST_ENTRIES) {
                throw new ZipException("more than " + MOST_ENTRIES + " entries");
            }
            String inner = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
            int dot = inner.lastIndexOf('.');
            String name = outer.isEmpty() ? entry.getName() : outer + (dot < 0 ? "" : inner.substring(dot));
            Matcher view = VIEW.matcher(name);
            Optional<OwnFolder> own = OwnFolder.of(name);
            if (view.matches() && !view.group(3).equals("INITIAL_CAS")) {
                view(view, bytes, papers, account, sink);
            } else if (own.isPresent() && own.get().ending().matches("json|tsv")) {
                own(own.get(), name, bytes, papers, account, sink);
            }
        }
    }

    private static void view(Matcher view, InputStream bytes, Papers papers, Account account, ItemSink sink)
            throws IOException, FeedException {
        String path = view.group().substring(0, view.group().lastIndexOf('.'));
        Optional<MarkedDocument> document = switch (view.group(4).toLowerCase(Locale.ROOT)) {
            case "json" -> SingleDocument.cas(Unpacking.unclosed(bytes), account);
            case "tsv" -> SingleDocument.tsv(Unpacking.unclosed(bytes), account);
            default -> {
                var nested = new ZipInputStream(Unpacking.unclosed(bytes));
                entries(new Unpacking(nested), nested, papers, account, path, sink);
                yield Optional.empty();
            }
        };
        if (document.isEmpty()) {
            if (!view.group(4).equals("zip")) {
                account.unused(1, view.group(), "holds no text, is damaged, or is larger than 16 MB");
            }
            return;
        }
        String annotator = view.group(1).equals("curation") ? "curator" : view.group(3);
        keep(view.group(2), annotator, document.get(), papers, account, sink);
    }

    private static void own(
            OwnFolder file, String name, InputStream bytes, Papers papers, Account account, ItemSink sink)
            throws IOException, FeedException {
        Optional<MarkedDocument> document = file.ending().equals("json")
                ? SingleDocument.cas(Unpacking.unclosed(bytes), account)
                : SingleDocument.tsv(Unpacking.unclosed(bytes), account);
        if (document.isEmpty()) {
            account.unused(1, name, "holds no text, is damaged, or is larger than 16 MB");
        } else {
            keep(file.document(), file.annotator(), document.get(), papers, account, sink);
        }
    }

    private static void keep(
            String name, String annotator, MarkedDocument document, Papers papers, Account account, ItemSink sink)
            throws FeedException {
        MarkedDocument known = papers.documents.putIfAbsent(name, document);
        if (known != null && !known.text().paper().equals(document.text().paper())) {
            account.unused(1, name, annotator + " saw another text of it");
            return;
        }
        papers.kept += known == null ? document.text().paper().abstractText().length() : 0;
        papers.kept += 100L * document.said().spans().size() + 200;
        if (document.isAnswered()) {
            papers.answers.computeIfAbsent(name, key -> new ArrayList<>()).add(document.by(annotator));
        }
        if (papers.kept > MOST_KEPT) {
            flush(papers, account, sink);
        }
    }

    private static void flush(Papers papers, Account account, ItemSink sink) throws FeedException {
        for (Map.Entry<String, MarkedDocument> paper : papers.documents.entrySet()) {
            MarkedDocument document = paper.getValue();
            FeedItem item =
                    document.facts().item(account.papers() + 1, document.text().paper());
            account.paper(account.papers() + 1L, item);
            sink.accept(item, papers.answers.getOrDefault(paper.getKey(), List.of()));
        }
        papers.documents.clear();
        papers.answers.clear();
        papers.kept = 0;
    }
}
