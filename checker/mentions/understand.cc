#include "checker/mentions/article_words.h"
#include "checker/mentions/context.h"
#include "checker/mentions/doubts.h"
#include "checker/mentions/geography.h"
#include "checker/mentions/house_usage.h"
#include "checker/mentions/kinds.h"
#include "checker/mentions/mention.h"
#include "checker/mentions/mixed_words.h"
#include "checker/mentions/name_slips.h"
#include "checker/mentions/native_names.h"
#include "checker/mentions/runs.h"
#include "checker/mentions/toponyms.h"
#include "checker/mentions/variations.h"

namespace stet {

Story understand(Article article, const Gazetteer& gazetteer, const HouseNames* house) {
  Story story;
  story.gazetteer = &gazetteer;
  story.house = house;
  story.article = std::move(article);
  story.tokens = tokenize(story.article);
  story.vocabulary = std::make_unique<Vocabulary>(gazetteer);
  const bool other_scripts = may_leave_latin(story.article.text);  // seldom
  if (other_scripts) story.mixed_words = find_mixed_words(story.article, story.tokens);
  const ArticleWords words(story.article, story.tokens, story.mixed_words, *story.vocabulary);
  story.mentions = find_runs(story.article, story.tokens, words, gazetteer, story.names);
  const Context context(story.article, story.tokens, words, gazetteer, story.names);
  assign_kinds(context, story.mentions);
  const Votes votes(story.mentions);
  story.geography = votes.story();
  story.variations = find_variations(context, gazetteer, story.mentions, story.geography);
  story.toponyms = find_toponyms(context, story.mentions);
  find_house_usages(story);
  story.doubts = find_doubts(context, votes, story);
  drop_doubted(story.doubts, story.variations);
  story.slips = find_name_slips(context, story);
  if (other_scripts) story.native_clashes = find_native_clashes(story);
  return story;
}

}  // namespace stet
