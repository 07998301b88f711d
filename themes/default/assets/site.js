// Adds to pages that work without it: charts as PNG files, data tables that open for print and for
// the marks that lead to them, table heads that stay in sight.
(function () {
  "use strict";

  var properties = [
    "fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray",
    "stroke-linecap", "stroke-linejoin", "opacity", "display", "visibility", "paint-order",
    "font-family", "font-size", "font-weight", "font-style", "font-variant-numeric",
    "text-anchor", "dominant-baseline", "letter-spacing"
  ];

  addImageButtons();
  openDetailsForPrint();
  releaseTables();
  openTarget();
  addEventListener("hashchange", openTarget);

  function addImageButtons() {
    document.querySelectorAll(".chart-links[data-png]").forEach(function (list) {
      var figure = list.closest("figure");
      var item = document.createElement("li");
      var button = document.createElement("button");
      button.type = "button";
      button.textContent = list.dataset.png;
      button.addEventListener("click", function () { saveImage(figure); });
      item.append(button);
      list.insertBefore(item, list.lastElementChild);
    });
  }

  function saveImage(figure) {
    var shown = Array.from(figure.querySelectorAll(".chart-body svg")).filter(function (svg) {
      return svg.getBoundingClientRect().width > 0;
    })[0];
    if (!shown) { return; }
    var box = shown.getBoundingClientRect();
    var image = new Image();
    image.onload = function () {
      paint(figure, image, box).toBlob(function (blob) {
        var link = document.createElement("a");
        link.href = URL.createObjectURL(blob);
        link.download = figure.id + ".png";
        link.click();
        setTimeout(function () { URL.revokeObjectURL(link.href); }, 10000);
      });
    };
    image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(standAlone(shown, box));
  }

  // The drawing with its computed styles as attributes: an image sees no style sheet.
  function standAlone(svg, box) {
    var copy = svg.cloneNode(true);
    var originals = [svg].concat(Array.from(svg.querySelectorAll("*")));
    var copies = [copy].concat(Array.from(copy.querySelectorAll("*")));
    originals.forEach(function (original, index) {
      var style = getComputedStyle(original);
      properties.forEach(function (name) {
        var value = style.getPropertyValue(name);
        if (value) { copies[index].setAttribute(name, value); }
      });
    });
    copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    copy.setAttribute("width", box.width);
    copy.setAttribute("height", box.height);
    return new XMLSerializer().serializeToString(copy);
  }

  // Title above, source below, at twice the size on screen.
  function paint(figure, image, box) {
    var ratio = 2, margin = 16, line = 22;
    var canvas = document.createElement("canvas");
    var context = canvas.getContext("2d");
    var style = getComputedStyle(document.documentElement);
    var fonts = ["600 17px ", "14px ", "13px "].map(function (font) {
      return font + style.fontFamily;
    });
    var texts = [".chart-title", ".chart-subtitle", ".chart-source"].map(function (name, index) {
      var element = figure.querySelector(name);
      context.font = fonts[index];
      return element ? wrapped(context, element.textContent, box.width) : [];
    });
    var top = margin + line * (texts[0].length + texts[1].length);
    canvas.width = ratio * (box.width + 2 * margin);
    canvas.height = ratio * (top + box.height + margin + line * texts[2].length);
    context.scale(ratio, ratio);
    context.fillStyle = style.backgroundColor;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.fillStyle = style.color;
    context.textBaseline = "top";
    var y = margin;
    texts.forEach(function (lines, index) {
      if (index === 2) {
        context.drawImage(image, margin, y, box.width, box.height);
        y += box.height;
      }
      context.font = fonts[index];
      lines.forEach(function (text) {
        context.fillText(text, margin, y);
        y += line;
      });
    });
    return canvas;
  }

  function wrapped(context, text, width) {
    var lines = [];
    text.trim().split(/[ \n]+/).forEach(function (word) {
      var longer = lines.length ? lines[lines.length - 1] + " " + word : word;
      if (lines.length && context.measureText(longer).width <= width) {
        lines[lines.length - 1] = longer;
      } else if (word) {
        lines.push(word);
      }
    });
    return lines;
  }

  // A table that fits needs no box to scroll in, nor a stop for the keyboard.
  function releaseTables() {
    if (!window.ResizeObserver) { return; }
    var observer = new ResizeObserver(function (entries) {
      entries.forEach(function (entry) {
        var box = entry.target;
        var fits = box.firstElementChild.offsetWidth <= box.clientWidth;
        box.classList.toggle("fits", fits);
        box.tabIndex = fits ? -1 : 0;
      });
    });
    document.querySelectorAll(".table").forEach(function (box) { observer.observe(box); });
  }

  // Older browsers leave a row in a closed table hidden when a mark of its chart leads to it.
  function openTarget() {
    var target = location.hash && document.getElementById(location.hash.slice(1));
    var details = target && target.closest("details:not([open])");
    if (details) {
      details.open = true;
      target.scrollIntoView();
    }
  }

  function openDetailsForPrint() {
    var opened = [];
    addEventListener("beforeprint", function () {
      opened = Array.from(document.querySelectorAll("details:not([open])"));
      opened.forEach(function (details) { details.open = true; });
    });
    addEventListener("afterprint", function () {
      opened.forEach(function (details) { details.open = false; });
    });
  }
})();
