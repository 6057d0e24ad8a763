package org.surprisal.job;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The report as a browser reads it. Parsing fails where an element is not closed. */
record ReportPage(List<Element> elements) {

  static ReportPage parse(String html) throws Exception {
    String xml = html.replaceFirst("(?i)<!DOCTYPE html>", "");
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)));
    NodeList all = document.getElementsByTagName("*");
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      elements.add((Element) all.item(i));
    }
    return new ReportPage(elements);
  }

  private List<Element> named(String tag) {
    return elements.stream().filter(element -> element.getTagName().equals(tag)).toList();
  }

  /** What would be fetched from elsewhere. */
  List<String> externalReferences() {
    List<String> found = new ArrayList<>();
    for (Element element : elements) {
      for (String attribute : List.of("href", "src", "xlink:href", "srcset")) {
        String value = element.getAttribute(attribute);
        if (!value.isEmpty() && !value.startsWith("data:") && !value.startsWith("#")) {
          found.add(value);
        }
      }
    }
    named("style").stream()
        .map(Element::getTextContent)
        .filter(style -> style.contains("url(") || style.contains("@import"))
        .forEach(found::add);
    return found;
  }

  List<Element> figures() {
    return named("svg").stream().filter(svg -> svg.hasAttribute("role")).toList();
  }

  List<String> figuresWithoutText() {
    return figures().stream()
        .filter(
            svg ->
                svg.getElementsByTagName("title").item(0).getTextContent().isBlank()
                    || svg.getElementsByTagName("desc").item(0).getTextContent().isBlank())
        .map(svg -> svg.getAttribute("aria-labelledby"))
        .toList();
  }

  List<String> repeatedIds() {
    Set<String> seen = new HashSet<>();
    return elements.stream()
        .map(element -> element.getAttribute("id"))
        .filter(id -> !id.isEmpty() && !seen.add(id))
        .toList();
  }

  String firstHeading() {
    return named("h1").get(0).getTextContent();
  }
}
