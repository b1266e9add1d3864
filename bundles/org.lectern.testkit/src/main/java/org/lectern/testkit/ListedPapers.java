package org.lectern.testkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.lectern.api.export.ExportPapers;
import org.lectern.api.model.Answer;
import org.lectern.api.model.LabelDefinition;
import org.lectern.api.model.LabelSchema;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Project;
import org.lectern.api.model.Viewer;

/** Papers to export in a test. Knows how far they were read, and how many streams of them were left open. */
public final class ListedPapers implements ExportPapers {
    private final List<Paper> papers;
    private final List<Answer> answers;
    private final Map<PaperId, Map<String, String>> extra;
    private final String query;
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong open = new AtomicLong();

    public ListedPapers(List<Paper> papers, List<Answer> answers) {
        this(papers, answers, Map.of());
    }

    /** @param extra what sources said of each paper beyond what it holds */
    public ListedPapers(List<Paper> papers, List<Answer> answers, Map<PaperId, Map<String, String>> extra) {
        this(papers, answers, extra, "");
    }

    private ListedPapers(
            List<Paper> papers, List<Answer> answers, Map<PaperId, Map<String, String>> extra, String query) {
        this.query = query;
        this.extra = Map.copyOf(extra);
        this.papers = List.copyOf(papers);
        this.answers = List.copyOf(answers);
    }

    /** The same papers, as if they had been asked for with that query. */
    public ListedPapers of(String query) {
        return new ListedPapers(papers, answers, extra, query);
    }

    @Override
    public String query() {
        return query;
    }

    @Override
    public Stream<Paper> papers() {
        open.incrementAndGet();
        var ended = new AtomicBoolean();
        Runnable end = () -> {
            if (ended.compareAndSet(false, true)) {
                open.decrementAndGet();
            }
        };
        return Stream.concat(papers.stream().peek(paper -> read.incrementAndGet()), nothingBut(end))
                .onClose(end);
    }

    /** No paper, but notices that it was reached: a stream that was read to its end need not be closed. */
    private static Stream<Paper> nothingBut(Runnable end) {
        return Stream.of(end).<Paper>mapMulti((reached, papers) -> reached.run());
    }

    /** How many papers were handed out, by all streams together. */
    public long read() {
        return read.get();
    }

    /** More than 0 where a stream was neither closed nor read to its end. */
    public long left() {
        return open.get();
    }

    @Override
    public long size() {
        return papers.size();
    }

    @Override
    public List<Answer> answers(PaperId paper) {
        return answers.stream().filter(answer -> answer.paper().equals(paper)).toList();
    }

    @Override
    public Map<String, String> extra(PaperId paper) {
        return extra.getOrDefault(paper, Map.of());
    }

    @Override
    public List<String> extraNames(int limit) {
        return extra.values().stream()
                .flatMap(fields -> fields.keySet().stream())
                .distinct()
                .sorted()
                .limit(limit)
                .toList();
    }

    /** A project with the labels relevant, maybe and irrelevant. */
    @Override
    public Project project() {
        var labels = Stream.of("relevant", "maybe", "irrelevant")
                .map(name -> new LabelDefinition(name, ""))
                .toList();
        return new Project(Project.DEFAULT, new LabelSchema(false, labels), false, false, Optional.empty());
    }

    @Override
    public Viewer viewer() {
        return new Viewer("ada", Viewer.Role.OWNER);
    }
}
