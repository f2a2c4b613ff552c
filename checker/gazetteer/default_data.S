// The layers as read-only data, on page boundaries so that opening touches few pages.
#if defined(__APPLE__)
#define SYMBOL(name) _##name
  .const
#else
#define SYMBOL(name) name
  .section .rodata
#endif

  .balign 4096
  .globl SYMBOL(stet_world_begin)
SYMBOL(stet_world_begin):
  .incbin STET_WORLD
  .globl SYMBOL(stet_world_end)
SYMBOL(stet_world_end):

  .balign 4096
  .globl SYMBOL(stet_knowledge_begin)
SYMBOL(stet_knowledge_begin):
  .incbin STET_KNOWLEDGE
  .globl SYMBOL(stet_knowledge_end)
SYMBOL(stet_knowledge_end):

  .balign 4096
  .globl SYMBOL(stet_exonyms_begin)
SYMBOL(stet_exonyms_begin):
  .incbin STET_EXONYMS
  .globl SYMBOL(stet_exonyms_end)
SYMBOL(stet_exonyms_end):
  .byte 0

#if defined(__linux__) && defined(__ELF__)
  .section .note.GNU-stack, "", %progbits
#endif
