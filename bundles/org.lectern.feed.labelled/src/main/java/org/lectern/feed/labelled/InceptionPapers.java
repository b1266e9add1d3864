package org.lectern.feed.labelled;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.GivenAnswer;
import org.lectern.api.feed.PageAccount;

/** The documents of a project and what its annotators did, kept until all of a document is there, or too much is kept. */
final class InceptionPapers {
    private static final long MOST_KEPT = 32L << 20;
    private static final long MOST_SOURCES = 8L << 20;
    private static final String UNREAD =
            " are in a form that is not read: export the project from INCEpTION with the format UIMA CAS JSON";

    private final Map<String, MarkedDocument> documents = new LinkedHashMap<>();
    private final Map<String, List<GivenAnswer>> answers = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Set<String> read = new HashSet<>();
    private final Set<String> unread = new HashSet<>();
    private final PageAccount account;
    private final FeedFormat.ItemSink sink;
    private long kept;
    private long keptSources;

    InceptionPapers(PageAccount account, FeedFormat.ItemSink sink) {
        this.account = account;
        this.sink = sink;
    }

    /** @param place where in the project it stands */
    void view(String name, String annotator, MarkedDocument document, String place) throws FeedException {
        MarkedDocument known = documents.putIfAbsent(name, document);
        read.add(name + "/" + annotator);
        read.add(name);
        if (known != null && !known.text().paper().equals(document.text().paper())) {
            account.unused(1, place, annotator + " saw another text of it");
            return;
        }
        kept += known == null ? document.text().paper().abstractText().length() : 0;
        kept += 100L * document.said().spans().size() + 200;
        if (document.isAnswered()) {
            answers.computeIfAbsent(name, key -> new ArrayList<>()).add(document.by(annotator));
        }
        if (kept > MOST_KEPT) {
            flush();
        }
    }

    /** What an annotator did stands here in a form that is not read; perhaps it stands elsewhere in another one. */
    void unread(String name, String annotator) {
        unread.add(name + "/" + annotator);
    }

    /** The document itself, which counts where no view of it can be read. */
    void source(String name, String text) {
        keptSources += text.length();
        if (keptSources > MOST_SOURCES) {
            account.count("documents that nobody marked were left out, since the project holds too many");
        } else {
            sources.putIfAbsent(name, text);
        }
    }

    private void flush() throws FeedException {
        for (Map.Entry<String, MarkedDocument> paper : documents.entrySet()) {
            hand(paper.getKey(), paper.getValue(), answers.getOrDefault(paper.getKey(), List.of()));
        }
        documents.clear();
        answers.clear();
        kept = 0;
    }

    private void hand(String name, MarkedDocument document, List<GivenAnswer> given) throws FeedException {
        FeedItem item =
                document.facts().item(account.papers() + 1, document.text().paper());
        account.paper(account.papers() + 1L, item);
        sink.at(name);
        sink.accept(item, given);
    }

    /** To be called when the project was read, or as far as it can be. */
    void end() throws FeedException {
        flush();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            var text = MarkedText.of(source.getValue(), "");
            if (text.isPresent() && !read.contains(source.getKey())) {
                hand(source.getKey(), MarkedDocument.of(text.get(), List.of()), List.of());
            }
        }
        unread.removeAll(read);
        unread.forEach(view -> account.count("annotators' views of documents" + UNREAD));
    }
}
