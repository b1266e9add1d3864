package org.lectern.feed.labels;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.api.feed.GivenAnswer;
import org.lectern.api.feed.ImportReport.LabelReport;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.PaperText;
import org.lectern.api.model.Project;
import org.lectern.api.model.RevisionId;
import org.lectern.api.model.Span;
import org.lectern.api.store.AnnotationStore;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.ProjectStore;
import org.lectern.api.store.StoreException;

/** Takes the answers of one file: they wait until all its labels are known, then go into the log of one project. */
public final class LabelIntake implements AutoCloseable {
    /** Whose the labels are of which nobody says whose. */
    public static final String UNKNOWN = "unknown";

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 100_000;

    /** Where answers go. */
    public record Stores(PaperStore papers, ProjectStore projects, AnnotationStore log) {}

    private final Stores stores;
    private final String project;
    private final String annotator;
    private final String source;
    private final String importId;
    private final AnswerSpool spool = new AnswerSpool();
    private final SeenLabels seen = new SeenLabels();
    private final List<String> notes = new ArrayList<>();
    private long answers;
    private long unusable;
    private long strayed;

    /**
     * @param project that is to take them; where absent the default one
     * @param annotator whose they are where the file does not say
     * @param source the file's name
     * @param importId the import that brings them
     */
    public LabelIntake(
            Stores stores, Optional<String> project, Optional<String> annotator, String source, String importId) {
        this.importId = importId;
        this.stores = stores;
        this.project =
                project.map(String::strip).filter(name -> !name.isEmpty()).orElse(Project.DEFAULT);
        this.annotator =
                annotator.map(String::strip).filter(name -> !name.isEmpty()).orElse(UNKNOWN);
        this.source = source;
    }

    /**
     * Answers about a paper that is in the store now.
     *
     * @param revision the store's text that is the file's
     * @param text of the paper as the file has it; the answers' spans lie in it
     */
    public void take(PaperId paper, RevisionId revision, PaperText text, List<GivenAnswer> given) throws IOException {
        for (GivenAnswer answer : given) {
            answers++;
            GivenAnswer kept = kept(answer, text);
            if (kept.labels().isEmpty() && kept.spans().isEmpty() && kept.note().isBlank()) {
                unusable++;
            } else {
                seen.add(kept, kept.annotator());
                spool.add(new PlacedAnswer(
                        paper,
                        revision,
                        kept,
                        kept.spans().stream()
                                .map(span -> Anchors.quote(span, text).orElseThrow())
                                .toList()));
            }
        }
    }

    /** With a name, with bounds, and without spans that lie outside of the text. */
    private GivenAnswer kept(GivenAnswer answer, PaperText text) {
        List<Span> inside = answer.spans().stream()
                .filter(span -> Anchors.quote(span, text).isPresent())
                .toList();
        strayed += answer.spans().size() - inside.size();
        String name = cut(answer.annotator().replaceAll("\\p{Cntrl}+", " ").strip(), LONGEST_NAME);
        return new GivenAnswer(
                name.isEmpty() ? annotator : name,
                answer.labels().stream()
                        .map(label -> cut(label.replaceAll("\\p{Cntrl}+", " ").strip(), LONGEST_NAME))
                        .toList(),
                cut(answer.note(), LONGEST_NOTE),
                answer.at(),
                inside);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest / 2));
    }

    /** Writes what waits. Also to be called where reading failed: what was read is kept. Empty where no answer came. */
    public Optional<LabelReport> finish() throws StoreException, IOException {
        if (answers == 0) {
            return Optional.empty();
        }
        if (!seen.any() && stores.projects().project(project).isEmpty()) {
            notes.add("The answers of this file hold no label, so no project " + project + " was made of them.");
            return Optional.of(
                    new LabelReport(project, false, answers, 0, 0, answers, 0, strayed, seen.annotators(), List.of()));
        }
        var destination = Destination.of(project, source, seen, stores.projects(), stores.log());
        var writing = new AnswerWriting(destination, stores, importId);
        spool.each(writing::take);
        writing.finish();
        note(destination, writing);
        return Optional.of(new LabelReport(
                destination.project().name(),
                destination.created(),
                answers,
                writing.added(),
                writing.known(),
                unusable + writing.refused(),
                writing.spans(),
                strayed + writing.lostSpans(),
                seen.annotators(),
                destination.added()));
    }

    private void note(Destination destination, AnswerWriting writing) {
        if (!destination.note().isEmpty()) {
            notes.add(destination.note());
        }
        if (seen.tooMany()) {
            notes.add("The file has more than " + SeenLabels.MOST + " labels; answers with later ones were not taken ("
                    + writing.refused() + "). Is the column of labels the right one?");
        }
        if (strayed + writing.lostSpans() > 0) {
            notes.add(strayed + writing.lostSpans() + " marks were left out: their words do not stand in the paper.");
        }
    }

    /** Sentences for the user. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}
