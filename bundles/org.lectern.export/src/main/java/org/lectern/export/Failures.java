package org.lectern.export;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.concurrent.CancellationException;
import org.lectern.api.export.ExportException;
import org.lectern.api.search.SearchException;
import org.lectern.api.store.StoreException;

/** Turns what goes wrong in an exporter into a sentence that names it. */
final class Failures {
    private Failures() {}

    /** Work in which an exporter takes part. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws ExportException, IOException;
    }

    /** @param kept what is still good, without a full stop */
    static <T> T named(Offer offer, String kept, Work<T> work, PagedPapers selected)
            throws ExportException, SearchException, StoreException {
        try {
            return work.run();
        } catch (CancellationException e) {
            throw e;
        } catch (ExportException | IOException | RuntimeException | Error e) {
            selected.rethrowFailure();
            throw told(offer, kept, e);
        }
    }

    /** @param kept what is still good, without a full stop */
    static ExportException told(Offer offer, String kept, Throwable failure) {
        return switch (failure) {
            case ExportException e -> e;
            case FileSystemException e ->
                new ExportException(
                        "Could not write " + e.getFile() + ": " + reason(e) + ". " + kept + ".",
                        String.valueOf(e.getFile()),
                        "Choose a folder that you may write to, on a disk with free space.",
                        e);
            case IOException e ->
                new ExportException(
                        "Could not write the " + offer.entry().label() + " export: " + e.getMessage() + ". " + kept
                                + ".",
                        offer.entry().id(),
                        "Look whether the disk is full, or choose another folder.",
                        e);
            default ->
                new ExportException(
                        "The exporter " + offer.entry().label() + " of " + offer.bundle() + " failed: " + failure + ". "
                                + kept + ".",
                        offer.bundle(),
                        "Use another format, or tell whoever made this plug-in.",
                        failure);
        };
    }

    private static String reason(FileSystemException e) {
        return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
    }
}
