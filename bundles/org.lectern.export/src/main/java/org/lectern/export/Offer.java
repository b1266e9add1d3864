package org.lectern.export;

import java.io.IOException;
import java.util.Objects;
import org.lectern.api.export.ExportException;
import org.lectern.api.export.Exporter;
import org.lectern.api.export.Exports.Entry;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;

/**
 * An exporter that can be used, known by its service properties until it is.
 *
 * @param bundle whose fault it is when the exporter fails
 * @param ranking of two with the same id, the higher one is used
 */
record Offer(Entry entry, String bundle, int ranking, Loan loan) {
    /** Where the exporter comes from. */
    interface Loan {
        /** Null where it has just gone. */
        Exporter take();

        void giveBack(Exporter exporter);
    }

    /** What is done with an exporter. */
    @FunctionalInterface
    interface Use<T> {
        T with(Exporter exporter) throws ExportException, IOException;
    }

    static Offer of(ComponentServiceObjects<Exporter> objects) {
        ServiceReference<Exporter> reference = objects.getServiceReference();
        String id = text(reference, "exporter.id", reference.getBundle().getSymbolicName());
        var entry = new Entry(id, text(reference, "exporter.label", id), text(reference, "exporter.extension", ""));
        int ranking = reference.getProperty(Constants.SERVICE_RANKING) instanceof Integer number ? number : 0;
        return new Offer(entry, reference.getBundle().getSymbolicName(), ranking, new Loan() {
            @Override
            public Exporter take() {
                return objects.getService();
            }

            @Override
            public void giveBack(Exporter exporter) {
                objects.ungetService(exporter);
            }
        });
    }

    private static String text(ServiceReference<?> reference, String property, String otherwise) {
        return Objects.toString(reference.getProperty(property), otherwise);
    }

    boolean isFolder() {
        return entry.extension().isEmpty();
    }

    <T> T use(Use<T> use) throws ExportException, IOException {
        Exporter exporter = loan.take();
        if (exporter == null) {
            throw new ExportException(
                    "The exporter " + entry.label() + " has just been taken away.",
                    bundle,
                    "Enable its plug-in and export again.");
        }
        try {
            return use.with(exporter);
        } finally {
            loan.giveBack(exporter);
        }
    }
}
