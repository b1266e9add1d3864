package org.lectern.workbench;

import java.util.ArrayList;
import java.util.List;
import org.lectern.api.analysis.Analyses;
import org.lectern.api.analysis.ChartPainter;
import org.lectern.api.annotation.Agreement;
import org.lectern.api.annotation.Annotation;
import org.lectern.api.export.Exports;
import org.lectern.api.feed.FeedLists;
import org.lectern.api.feed.Feeds;
import org.lectern.api.feed.Importer;
import org.lectern.api.feed.Imports;
import org.lectern.api.feed.Merges;
import org.lectern.api.plugin.Plugins;
import org.lectern.api.search.Completion;
import org.lectern.api.search.Facets;
import org.lectern.api.search.Highlighter;
import org.lectern.api.search.Index;
import org.lectern.api.search.SavedSearches;
import org.lectern.api.search.Search;
import org.lectern.api.search.Similar;
import org.lectern.api.store.AnnotationStore;
import org.lectern.api.store.ChangeLog;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.ProjectStore;
import org.lectern.api.store.SearchStore;
import org.lectern.api.store.StateStore;
import org.lectern.api.work.Background;
import org.lectern.api.workspace.Workspace;
import org.lectern.api.workspace.Workspaces;
import org.lectern.presentation.Services;
import org.lectern.workbench.api.Command;
import org.lectern.workbench.api.HighlightLayer;
import org.lectern.workbench.api.Perspective;
import org.lectern.workbench.api.ViewFactory;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/** Hands the framework's services to the window as they come and go. Opening it may load and start bundles. */
final class ServiceFollower {
    private static final List<Class<?>> USED = List.of(
            Workspaces.class,
            Workspace.class,
            PaperStore.class,
            AnnotationStore.class,
            ProjectStore.class,
            StateStore.class,
            SearchStore.class,
            ChangeLog.class,
            Search.class,
            Similar.class,
            Highlighter.class,
            Completion.class,
            Facets.class,
            SavedSearches.class,
            Index.class,
            Annotation.class,
            Agreement.class,
            Importer.class,
            Imports.class,
            Merges.class,
            Feeds.class,
            FeedLists.class,
            Analyses.class,
            ChartPainter.class,
            Exports.class,
            Plugins.class,
            Background.class);
    private static final List<Class<?>> CONTRIBUTED =
            List.of(Command.class, ViewFactory.class, Perspective.class, HighlightLayer.class);

    private final BundleContext context;
    private final Services services;
    private final Contributions contributions;
    private final List<ServiceTracker<?, ?>> trackers = new ArrayList<>();
    private final BundleListener stopped = this::bundleChanged;
    private ServiceListener listed = event -> {};

    ServiceFollower(BundleContext context, Services services, Contributions contributions) {
        this.context = context;
        this.services = services;
        this.contributions = contributions;
    }

    /** On a background thread. */
    void open() {
        CONTRIBUTED.forEach(this::followContribution);
        USED.forEach(this::follow);
        followLists();
    }

    private <T> void follow(Class<T> type) {
        track(type, new ServiceTrackerCustomizer<T, T>() {
            @Override
            public T addingService(ServiceReference<T> reference) {
                T service = context.getService(reference);
                if (service != null) {
                    services.put(type, service);
                }
                return service;
            }

            @Override
            public void modifiedService(ServiceReference<T> reference, T service) {
                services.tell(type);
            }

            @Override
            public void removedService(ServiceReference<T> reference, T service) {
                services.remove(type, service);
                context.ungetService(reference);
            }
        });
    }

    private <T> void followContribution(Class<T> type) {
        track(type, new ServiceTrackerCustomizer<T, T>() {
            @Override
            public T addingService(ServiceReference<T> reference) {
                T service = context.getService(reference);
                if (service != null) {
                    contributions.add(service);
                }
                return service;
            }

            @Override
            public void modifiedService(ServiceReference<T> reference, T service) {
                // Its properties mean nothing to the window.
            }

            @Override
            public void removedService(ServiceReference<T> reference, T service) {
                contributions.remove(service);
                context.ungetService(reference);
            }
        });
    }

    private <T> void track(Class<T> type, ServiceTrackerCustomizer<T, T> customizer) {
        var tracker = new ServiceTracker<>(context, type, customizer);
        trackers.add(tracker);
        tracker.open();
    }

    /** Analyses and exporters are listed by services of ours: when one comes or goes, the list is read anew. */
    private void followLists() {
        listed = event -> {
            var types = List.of((String[]) event.getServiceReference().getProperty(Constants.OBJECTCLASS));
            services.tell(types.contains("org.lectern.api.analysis.Analysis") ? Analyses.class : Exports.class);
        };
        context.addBundleListener(stopped);
        try {
            context.addServiceListener(
                    listed,
                    "(|(objectClass=org.lectern.api.analysis.Analysis)(objectClass=org.lectern.api.export.Exporter))");
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** When a service is about to go the lists still hold it; when its bundle has stopped they do not. */
    private void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.STOPPED) {
            services.tell(Analyses.class);
            services.tell(Exports.class);
        }
    }

    void close() {
        context.removeServiceListener(listed);
        context.removeBundleListener(stopped);
        trackers.forEach(ServiceTracker::close);
    }
}
