package org.lectern.workspace;

/** Where services are made known: the framework, or a list in a test. */
@FunctionalInterface
interface Announcements {
    /** @return takes the service back */
    <T> Runnable announce(Class<T> type, T service);
}
