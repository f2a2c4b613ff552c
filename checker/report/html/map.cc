// The projection is equirectangular, true to scale in the middle of the map: a map is then the
// world of world.inc, moved and scaled, and no line needs to be clipped or projected here.
#include "checker/report/html/map.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <numbers>
#include <vector>

#include "checker/report/display_width.h"
#include "checker/report/html/map_points.h"
#include "checker/report/xml_text.h"

namespace stet {
namespace {

#include "checker/report/html/world.inc"

constexpr double kWidth = 340;  // of the picture, in its own units
constexpr double kHeight = 260;
constexpr double kMargin = 36;      // around the outermost places
constexpr double kLeast = 9;        // degrees of latitude that a map shows at least
constexpr double kLetter = 5.9;     // mean width of a label's letter
constexpr double kLine = 12;        // height of a label
constexpr size_t kMostLabels = 14;  // beyond it a map is only read with the finger

std::string number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", value);
  return text;
}

struct Box {
  double left, top, right, bottom;
  bool meets(const Box& o) const {
    return left < o.right && o.left < right && top < o.bottom && o.top < bottom;
  }
  bool inside() const {
    return left >= 2 && top >= 2 && right <= kWidth - 2 && bottom <= kHeight - 2;
  }
};

// Degrees to the picture.
class Projection {
 public:
  explicit Projection(const std::vector<MapPoint>& points) {
    double north = -90, south = 90, west = 1e9, east = -1e9;
    for (const MapPoint& p : points) {
      if (!p.frames) continue;
      north = std::max(north, p.latitude);
      south = std::min(south, p.latitude);
      west = std::min(west, p.longitude);
      east = std::max(east, p.longitude);
    }
    const double middle = (north + south) / 2;
    stretch_ = std::max(0.2, std::cos(middle * std::numbers::pi / 180));
    scale_ = std::min({(kWidth - 2 * kMargin) / std::max(0.01, (east - west) * stretch_),
                       (kHeight - 2 * kMargin) / std::max(0.01, north - south), kHeight / kLeast});
    x_ = kWidth / 2 - (east + west) / 2 * stretch_ * scale_;
    y_ = kHeight / 2 + middle * scale_;
  }

  double x(const MapPoint& p) const { return x_ + p.longitude * stretch_ * scale_; }
  double y(const MapPoint& p) const { return y_ - p.latitude * scale_; }

  // The world, `turns` times round.
  std::string world(int turns) const {
    const double unit = scale_ / 10;
    char text[96];
    std::snprintf(text, sizeof text, "translate(%.2f %.2f) scale(%.4f %.4f)",
                  x_ + turns * 360 * stretch_ * scale_, y_, unit * stretch_, unit);
    return "<g transform=\"" + std::string(text) +
           "\"><use href=\"#land\" class=\"land\"/><use href=\"#borders\" class=\"borders\"/></g>";
  }
  // Does the picture reach beyond the date line, and on which side?
  bool beyond(int turns) const {
    const double edge = x_ + turns * 180 * stretch_ * scale_;
    return turns > 0 ? edge < kWidth : edge > 0;
  }

 private:
  double stretch_, scale_, x_, y_;
};

// Puts labels beside their points where nothing else stands.
class Labels {
 public:
  explicit Labels(const std::vector<MapPoint>& points, const Projection& projection) {
    for (const MapPoint& p : points) {
      if (p.kind == MapPoint::country) continue;
      const double x = projection.x(p), y = projection.y(p);
      taken_.push_back({x - 4, y - 4, x + 4, y + 4});
    }
  }

  // Empty if there is no room and the label is not `needed`.
  std::string place(const std::string& name, double x, double y, bool centred, bool needed) {
    const double width = kLetter * static_cast<double>(display_width(name));
    const std::array<Box, 5> choices = {
        centred ? around(x - width / 2, y, width) : around(x + 8, y, width),
        around(x - 8 - width, y, width), around(x - width / 2, y - 13, width),
        around(x - width / 2, y + 13, width), around(x + 8, y + 10, width)};
    const Box* best = nullptr;
    for (const Box& choice : choices) {
      const bool free = std::ranges::none_of(taken_, [&](const Box& o) { return o.meets(choice); });
      if (choice.inside() && free) {
        best = &choice;
        break;
      }
      if (needed && best == nullptr && choice.inside()) best = &choice;
      if (centred) break;
    }
    if (best == nullptr) return "";
    taken_.push_back(*best);
    return "<text x=\"" + number(best->left) + "\" y=\"" + number(best->bottom - 3) + "\">" +
           html_text(name) + "</text>";
  }

 private:
  static Box around(double left, double middle, double width) {
    return {left, middle - kLine / 2, left + width, middle + kLine / 2};
  }
  std::vector<Box> taken_;
};

std::string shape(const MapPoint& p, double x, double y) {
  const std::string at = "translate(" + number(x) + " " + number(y) + ")";
  switch (p.kind) {
    case MapPoint::doubted:
      return "<path transform=\"" + at + "\" d=\"M-4-4l8 8M4-4l-8 8\"/>";
    case MapPoint::proposed:
      return "<path transform=\"" + at + "\" d=\"M0-5.5L5.5 0 0 5.5-5.5 0z\"/>";
    case MapPoint::named:
      return "<circle cx=\"" + number(x) + "\" cy=\"" + number(y) + "\" r=\"2.5\"/>";
    case MapPoint::country:
      break;
  }
  return "";
}

constexpr std::string_view kClasses[] = {"country", "named", "proposed", "doubted"};
constexpr std::string_view kLegend[] = {"", "named in the story", "proposed", "doubted"};

// What the marks mean, only those that the map has.
std::string legend(const std::vector<MapPoint>& points) {
  std::string out;
  for (const auto kind : {MapPoint::doubted, MapPoint::proposed, MapPoint::named}) {
    if (std::ranges::find(points, kind, &MapPoint::kind) == points.end()) continue;
    MapPoint sample;
    sample.kind = kind;
    out += "<span class=\"key " + std::string(kClasses[kind]) +
           "\"><svg viewBox=\"-6 -6 12 12\" aria-hidden=\"true\">" + shape(sample, 0, 0) +
           "</svg> " + std::string(kLegend[kind]) + "</span> ";
  }
  return out;
}

// For those who do not see it: "Doubted: Khamenei. Proposed: Khmeimim. Named: Damascus, Moscow."
std::string spoken(const std::vector<MapPoint>& points) {
  std::string out = "Map.";
  for (const auto& [kind, title] :
       {std::pair{MapPoint::doubted, " Doubted: "}, std::pair{MapPoint::proposed, " Proposed: "},
        std::pair{MapPoint::named, " Named: "}}) {
    std::string names;
    for (const MapPoint& p : points) {
      if (p.kind == kind) names += (names.empty() ? "" : ", ") + p.name;
    }
    if (!names.empty()) out += title + names + ".";
  }
  return html_text(out);
}

// The dashed lines from a doubted place to what is proposed instead.
std::string links(const std::vector<MapPoint>& points, const Projection& projection) {
  std::string out;
  for (const MapPoint& from : points) {
    if (from.kind != MapPoint::doubted) continue;
    for (const MapPoint& to : points) {
      if (to.kind != MapPoint::proposed || to.finding != from.finding) continue;
      out += "<path class=\"link\" d=\"M" + number(projection.x(from)) + " " +
             number(projection.y(from)) + "L" + number(projection.x(to)) + " " +
             number(projection.y(to)) + "\"/>";
    }
  }
  return out;
}

}  // namespace

std::string world_svg() {
  return "<svg width=\"0\" height=\"0\" class=\"defs\" aria-hidden=\"true\"><defs><path "
         "id=\"land\" "
         "d=\"" +
         std::string(kLand) + "\"/><path id=\"borders\" vector-effect=\"non-scaling-stroke\" d=\"" +
         std::string(kBorders) + "\"/></defs></svg>\n";
}

std::string story_map(const FileReport& file, std::string_view notes) {
  std::vector<MapPoint> points = map_points(file);
  if (points.empty()) return "";
  const Projection projection(points);
  std::erase_if(points, [&](const MapPoint& p) {
    const double x = projection.x(p), y = projection.y(p);
    return x < 0 || x > kWidth || y < 0 || y > kHeight;
  });
  std::string out = "<figure class=\"map\"><svg viewBox=\"0 0 " + number(kWidth) + " " +
                    number(kHeight) + "\" role=\"group\" aria-label=\"" + spoken(points) +
                    "\"><rect class=\"sea\" width=\"100%\" height=\"100%\"/>" + projection.world(0);
  for (const int turns : {-1, 1}) {
    if (projection.beyond(turns)) out += projection.world(turns);
  }
  out += links(points, projection);
  Labels labels(points, projection);
  size_t shown = 0;
  std::string on_top;
  for (const MapPoint& p : points) {
    const double x = projection.x(p), y = projection.y(p);
    const bool of_finding = p.finding > 0;
    const std::string mark = shape(p, x, y);
    const std::string label =
        shown < kMostLabels || of_finding
            ? labels.place(p.name, x, y, p.kind == MapPoint::country, of_finding)
            : "";
    shown += label.empty() ? 0 : 1;
    const std::string content = "<g class=\"" + std::string(kClasses[p.kind]) + "\"><title>" +
                                html_text(p.name) + "</title>" + mark + label + "</g>";
    if (of_finding) {
      on_top +=
          "<a href=\"" + std::string(notes) + std::to_string(p.finding) + "\">" + content + "</a>";
    } else {
      out += content;
    }
  }
  return out + on_top + "</svg><figcaption>" + legend(points) + "</figcaption></figure>\n";
}

}  // namespace stet
