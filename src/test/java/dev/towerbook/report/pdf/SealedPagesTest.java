package dev.towerbook.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A page must not make the press open anything. A local listener counts the attempts. */
class SealedPagesTest {
  @TempDir Path folder;

  private ServerSocket listener;
  private Thread counting;
  private final AtomicInteger hits = new AtomicInteger();

  @BeforeEach
  void listen() throws IOException {
    listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    counting = Thread.ofPlatform().daemon().start(this::count);
    Files.writeString(folder.resolve("secret.txt"), "TOPSECRET");
    Files.writeString(folder.resolve("style.css"), "p { color: #ff0000 }");
  }

  private void count() {
    while (!listener.isClosed()) {
      try (Socket caller = listener.accept()) {
        hits.incrementAndGet();
        caller
            .getOutputStream()
            .write("HTTP/1.0 404 no\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  @AfterEach
  void close() throws Exception {
    listener.close();
    counting.join();
  }

  @Test
  void the_listener_counts() throws IOException {
    try (Socket socket = new Socket(listener.getInetAddress(), listener.getLocalPort())) {
      assertThat(socket.getInputStream().readAllBytes()).isNotEmpty();
    }
    assertThat(hits).hasValue(1);
  }

  @TestFactory
  List<DynamicTest> nothing_outside_is_opened() {
    String http = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
    String file = folder.toUri().toString();
    Map<String, String> pages =
        Map.ofEntries(
            Map.entry("image", body("<img src=\"" + http + ".png\"/>")),
            Map.entry("file image", body("<img src=\"" + file + "secret.txt\"/>")),
            Map.entry("css background", css("p { background-image: url(" + http + ".png) }")),
            Map.entry("css list image", css("li { list-style-image: url(" + http + ".png) }")),
            Map.entry("css content", css("p:before { content: url(" + http + ".png) }")),
            Map.entry("css import", css("@import url(" + http + ".css);")),
            Map.entry("file import", css("@import url(" + file + "style.css);")),
            Map.entry(
                "font face", css("@font-face { font-family: F; src: url(" + http + ".ttf) }")),
            Map.entry(
                "data image",
                css("p { background-image: url(data:image/png;base64,iVBORw0KGgo=) }")),
            Map.entry(
                "inline style", body("<p style=\"background-image: url(" + http + ")\">x</p>")),
            Map.entry(
                "link", head("<link rel=\"stylesheet\" type=\"text/css\" href=\"" + http + "\"/>")),
            Map.entry(
                "style sheet instruction", "<?xml-stylesheet href=\"" + http + "\"?>" + body("")),
            Map.entry(
                "svg image",
                body(
                    "<svg viewBox=\"0 0 9 9\" role=\"presentation\" style="
                        + "\"display: block\"><image href=\""
                        + http
                        + "\"/></svg>")),
            Map.entry("object", body("<object data=\"" + http + "\"/>")),
            Map.entry("xxe", doctype("<!ENTITY e SYSTEM \"" + file + "secret.txt\">")),
            Map.entry("outside dtd", "<!DOCTYPE html SYSTEM \"" + http + ".dtd\">" + body("")),
            Map.entry("entity bomb", doctype("<!ENTITY a \"aaaa\"><!ENTITY e \"&a;&a;&a;\">")),
            Map.entry("script link", body("<a href=\"javascript:alert(1)\">x</a>")),
            Map.entry("web link", body("<a href=\"" + http + "\">x</a>")),
            Map.entry("file link", body("<a href=\"" + file + "secret.txt\">x</a>")));
    return pages.entrySet().stream()
        .map(page -> DynamicTest.dynamicTest(page.getKey(), () -> refuses(page.getValue())))
        .toList();
  }

  private void refuses(String page) {
    assertThatThrownBy(() -> new PdfPrinter().print(page, DemoPages.FACTS))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(hits).hasValue(0);
  }

  private static String body(String body) {
    return PdfPrinterTest.page(body + "<p>text</p><ul><li>item</li></ul>");
  }

  private static String head(String head) {
    return body("").replace("<head>", "<head>" + head);
  }

  private static String css(String css) {
    return head("<style type=\"text/css\">" + css + "</style>");
  }

  private static String doctype(String entity) {
    return "<!DOCTYPE html [" + entity + "]>" + body("<p>&e;</p>");
  }
}
