package org.surprisal.job.report;

import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Turns a plot into a figure of the page: its style in the page's hands, its meaning in words. */
final class SvgFigure {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+\\.[0-9]+(E-?[0-9]+)?");

  private final String prefix;
  private final Map<String, String> ids = new LinkedHashMap<>();

  /**
   * @param name the name of the figure, unique in the page
   */
  private SvgFigure(String name) {
    this.prefix = name;
  }

  /**
   * @param name the name of the figure, unique in the page
   * @param svg the plot
   * @param title what the figure is
   * @param description what is to be seen in it
   */
  static String of(String name, String svg, String title, String description) {
    try {
      Document document = parse(svg);
      Element root = document.getDocumentElement();
      SvgFigure figure = new SvgFigure(name);
      figure.clean(root);
      figure.renameIds(root);
      root.setAttribute(
          "viewBox", "0 0 " + root.getAttribute("width") + " " + root.getAttribute("height"));
      root.setAttribute("role", "img");
      root.setAttribute("aria-labelledby", name + "-title " + name + "-desc");
      root.insertBefore(text(document, "desc", name + "-desc", description), root.getFirstChild());
      root.insertBefore(text(document, "title", name + "-title", title), root.getFirstChild());
      return write(document);
    } catch (Exception e) {
      throw new IllegalStateException("the plot " + name + " is no SVG", e);
    }
  }

  private static Document parse(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
  }

  private static Element text(Document document, String tag, String id, String text) {
    Element element = document.createElement(tag);
    element.setAttribute("id", id);
    element.setTextContent(text);
    return element;
  }

  /** Drops the plot's own styles and white space, shortens numbers, names inks. */
  private void clean(Element element) {
    NodeList children = element.getChildNodes();
    for (int i = children.getLength() - 1; i >= 0; i--) {
      Node child = children.item(i);
      if (child instanceof Element inner) {
        if (inner.getTagName().equals("style") || isNothing(inner)) {
          element.removeChild(inner);
        } else {
          clean(inner);
        }
      } else if (child.getTextContent().isBlank()) {
        element.removeChild(child);
      } else {
        child.setTextContent(child.getTextContent().strip());
      }
    }
    for (int i = element.getAttributes().getLength() - 1; i >= 0; i--) {
      Node attribute = element.getAttributes().item(i);
      if (attribute.getNodeName().equals("id")) {
        ids.put(attribute.getNodeValue(), prefix + "-" + (ids.size() + 1));
      }
      attribute.setNodeValue(inked(shortened(attribute.getNodeValue())));
    }
  }

  private static boolean isNothing(Element element) {
    return element.getTagName().equals("path") && !element.hasAttribute("d");
  }

  private static String shortened(String value) {
    Matcher matcher = NUMBER.matcher(value);
    return matcher.replaceAll(
        match ->
            new BigDecimal(match.group())
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString());
  }

  private static String inked(String value) {
    String inked = value;
    for (Ink ink : Ink.values()) {
      String variable = "var(" + ink.variable() + ")";
      inked = inked.replace(ink.written(), variable).replace(ink.code(), variable);
    }
    return inked;
  }

  /** Ids are random in a plot; equal results make equal pages. */
  private void renameIds(Element element) {
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Node attribute = element.getAttributes().item(i);
      for (Map.Entry<String, String> id : ids.entrySet()) {
        String value = attribute.getNodeValue();
        if (attribute.getNodeName().equals("id")
            ? value.equals(id.getKey())
            : value.contains("#" + id.getKey())) {
          attribute.setNodeValue(value.replace(id.getKey(), id.getValue()));
        }
      }
    }
    NodeList children = element.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      if (children.item(i) instanceof Element inner) {
        renameIds(inner);
      }
    }
  }

  private static String write(Document document) throws Exception {
    Transformer transformer = TransformerFactory.newInstance().newTransformer();
    transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
    StringWriter text = new StringWriter();
    transformer.transform(new DOMSource(document), new StreamResult(text));
    return text.toString();
  }
}
