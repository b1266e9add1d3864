package org.lectern.feed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.lectern.api.feed.Imports.Withdrawal;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.ImportRun;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Revision;
import org.lectern.api.model.RevisionId;
import org.lectern.api.model.SourceRecord;
import org.lectern.api.store.AnnotationStore;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.PaperTransaction;
import org.lectern.api.store.StoreException;
import org.lectern.api.work.Progress;

/** Takes one import out again, paper by paper, in short transactions; what is done already is found done. */
final class Withdrawing {
    private static final long TRANSACTION_NANOS = TimeUnit.MILLISECONDS.toNanos(40);

    private final PaperStore store;
    private final AnnotationStore answers;
    private final ImportRun run;
    private final Progress progress;
    private int changed;
    private int removed;
    private int stayed;

    Withdrawing(PaperStore store, AnnotationStore answers, ImportRun run, Progress progress) {
        this.store = store;
        this.answers = answers;
        this.run = run;
        this.progress = progress;
    }

    Withdrawal run() throws StoreException {
        if (run.state() == ImportRun.State.WITHDRAWN) {
            return new Withdrawal(0, 0, 0, 0);
        }
        mark(ImportRun.State.WITHDRAWING);
        // First, since a paper that nobody else labelled goes.
        int withdrawn = answers.withdraw(run.id(), Instant.now().truncatedTo(ChronoUnit.MILLIS));
        List<PaperId> papers = store.seenIn(run.source());
        progress.expect(OptionalLong.of(papers.size()));
        int next = 0;
        while (next < papers.size()) {
            progress.step(papers.get(next).value());
            next = withdrawSome(papers, next);
        }
        mark(ImportRun.State.WITHDRAWN);
        return new Withdrawal(changed, removed, stayed, withdrawn);
    }

    private void mark(ImportRun.State state) throws StoreException {
        store.write(transaction -> {
            transaction.write(run.withState(state));
            return null;
        });
    }

    private int withdrawSome(List<PaperId> papers, int from) throws StoreException {
        return store.write(transaction -> {
            long end = System.nanoTime() + TRANSACTION_NANOS;
            int at = from;
            do {
                Optional<Dossier> dossier = transaction.read(papers.get(at++));
                if (dossier.isPresent()) {
                    withdraw(dossier.get(), transaction);
                }
            } while (at < papers.size() && System.nanoTime() < end);
            return at;
        });
    }

    private void withdraw(Dossier dossier, PaperTransaction transaction) throws StoreException {
        List<SourceRecord> left = dossier.records().stream()
                .filter(record -> !record.importId().equals(run.id()))
                .toList();
        if (left.size() == dossier.records().size()) {
            return;
        }
        PaperId id = dossier.paper().id();
        if (!left.isEmpty()) {
            transaction.write(shortened(dossier, left, transaction.labelledTexts(id)));
            changed++;
        } else if (transaction.hasTraces(id)) {
            transaction.write(unseen(dossier.paper(), dossier.titleKey(), dossier.revisions()));
            stayed++;
        } else {
            transaction.remove(id);
            removed++;
        }
    }

    /** The paper as these records have it. A text that somebody labelled stays, whoever had it. */
    static Dossier shortened(Dossier dossier, List<SourceRecord> left, Set<RevisionId> labelled) {
        Set<RevisionId> used = left.stream().map(SourceRecord::revision).collect(Collectors.toSet());
        List<Revision> texts = dossier.revisions().stream()
                .filter(text -> used.contains(text.id()) || labelled.contains(text.id()))
                .toList();
        return new Dossier(Facts.derive(dossier.paper().id(), texts, left), dossier.titleKey(), texts, left);
    }

    /** The paper as it was known last, though no source shows it any more. */
    static Dossier unseen(Paper paper, String titleKey, List<Revision> revisions) {
        var last = new Paper(
                paper.id(),
                paper.revision(),
                paper.authors(),
                paper.authorCount(),
                paper.organization(),
                paper.published(),
                paper.identifiers(),
                paper.links(),
                List.of());
        return new Dossier(last, titleKey, revisions, List.of());
    }
}
