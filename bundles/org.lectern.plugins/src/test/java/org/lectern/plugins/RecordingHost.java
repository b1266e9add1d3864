package org.lectern.plugins;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Runs nothing, and knows what would run. A jar called b is needed by one called a. */
final class RecordingHost implements BundleHost {
    final List<String> running = new CopyOnWriteArrayList<>();

    @Override
    public Running start(String name, Path jar) throws NotStarted {
        String id;
        try {
            id = JarReader.read(jar).id();
        } catch (BrokenJar e) {
            throw new NotStarted("is broken", false, e);
        }
        if (id.equals("failing") || id.equals("a") && !running.contains("b")) {
            throw new NotStarted("needs the package b, which nothing here offers", true, null);
        }
        running.add(id);
        return new Running() {
            @Override
            public boolean isActive() {
                return running.contains(id);
            }

            @Override
            public void stop() {
                running.remove(id);
            }
        };
    }

    List<String> running() {
        return new ArrayList<>(running);
    }
}
