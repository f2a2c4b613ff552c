// The words by which a deviating spelling is known when it stands alone: “Zelensky” is one if the
// archive calls nobody else so.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "checker/archive/entities.h"

namespace stet {

class OwnWords {
 public:
  // Looks for words in the spellings of persons that the first spelling writes otherwise.
  explicit OwnWords(const std::vector<ArchiveEntity>& entities);
  // To be called with every name of the archive.
  void see(const ArchiveName& name);
  // Fills ArchiveEntity::own_words of the entities that the constructor was given.
  void write(std::vector<ArchiveEntity>& entities) const;

 private:
  struct Word {
    uint32_t entity;
    std::string written, right;
    bool shared = false;
  };
  std::unordered_map<std::string, Word> words_;          // by folded word
  std::unordered_map<std::string, uint32_t> entity_of_;  // by folded name
};

}  // namespace stet
