package org.lectern.index.lucene;

import java.util.Optional;
import java.util.function.Supplier;
import org.lectern.api.search.EmbeddingModels;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Finds what opens embedding models. Where it has not been started, since few need it, asks the launcher to do so. */
final class ModelOpener implements Supplier<Optional<EmbeddingModels>> {
    private static final String FEATURE = "(lectern.start=embedding)";

    private final BundleContext context;

    ModelOpener(BundleContext context) {
        this.context = context;
    }

    @Override
    public Optional<EmbeddingModels> get() {
        return found().or(() -> {
            start();
            return found();
        });
    }

    private Optional<EmbeddingModels> found() {
        return Optional.ofNullable(context.getServiceReference(EmbeddingModels.class))
                .map(context::getService);
    }

    private void start() {
        try {
            for (ServiceReference<Runnable> feature : context.getServiceReferences(Runnable.class, FEATURE)) {
                context.getService(feature).run();
                context.ungetService(feature);
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(FEATURE, e);
        }
    }
}
