package org.lectern.analysis;

import java.util.Optional;
import org.lectern.api.analysis.Analyses;
import org.lectern.api.analysis.Analysis;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** An analysis that a bundle registered as a service. Its properties say enough to list it. */
record ServicePlugin(Analyses.Entry entry, ServiceReference<Analysis> reference, BundleContext context)
        implements Plugin {
    /** Empty where the service was registered without an id, as by a component without {@code @AnalysisInfo}. */
    static Optional<ServicePlugin> of(ServiceReference<Analysis> reference, BundleContext context) {
        String id = text(reference, "analysis.id");
        if (id.isBlank()) {
            return Optional.empty();
        }
        String label = text(reference, "analysis.label");
        var entry = new Analyses.Entry(
                id,
                label.isBlank() ? id : label,
                text(reference, "analysis.description"),
                reference.getBundle().getVersion().toString(),
                reference.getBundle().getSymbolicName());
        return Optional.of(new ServicePlugin(entry, reference, context));
    }

    private static String text(ServiceReference<Analysis> reference, String property) {
        return reference.getProperty(property) instanceof String text ? text : "";
    }

    @Override
    public Analysis load() {
        return context.getService(reference);
    }

    @Override
    public void giveBack(Analysis analysis) {
        context.ungetService(reference);
    }
}
