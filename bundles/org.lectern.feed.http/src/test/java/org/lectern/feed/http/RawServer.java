package org.lectern.feed.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ServerSocketFactory;

/** A server on loopback that sends whatever bytes a test wants, by the rules of HTTP or not. */
final class RawServer implements AutoCloseable {
    /** Answers on the bare connection, which is closed afterwards. */
    interface Answer {
        void write(List<String> request, OutputStream out, Socket socket) throws IOException, InterruptedException;
    }

    final List<List<String>> requests = Collections.synchronizedList(new ArrayList<>());
    private final ServerSocket server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    RawServer(Answer answer) throws IOException {
        this(answer, ServerSocketFactory.getDefault());
    }

    /** On sockets that speak TLS, for one. */
    RawServer(Answer answer, ServerSocketFactory sockets) throws IOException {
        server = sockets.createServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        threads.execute(() -> {
            while (!server.isClosed()) {
                try {
                    Socket socket = server.accept();
                    threads.execute(() -> serve(socket, answer));
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    private void serve(Socket socket, Answer answer) {
        try (socket) {
            var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            var request = new ArrayList<String>();
            for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
                request.add(line);
            }
            if (request.isEmpty()) {
                return;
            }
            requests.add(request);
            answer.write(request, socket.getOutputStream(), socket);
        } catch (IOException e) {
            // The client has left, which is what most of these answers are for.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    int port() {
        return server.getLocalPort();
    }

    String address(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
