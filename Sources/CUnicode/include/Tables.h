// What does Unicode 15.1.0 say of each character? Written by tables.py.

#ifndef CORDON_TABLES_H
#define CORDON_TABLES_H

#include "Records.h"

#define CORDON_RECORD_SHIFT 6
#define CORDON_DECOMPOSITION_SHIFT 7
#define CORDON_COMPOSITIONS 941
#define CORDON_OLD_SHIFT 7
#define CORDON_OLD_DECOMPOSITIONS 5
#define CORDON_NAME_BLOCKS 1142
#define CORDON_NAME_RANGES 15
#define CORDON_MORE_NAMES 934
#define CORDON_WORDS 13632
#define CORDON_WORDS_SHORT 190
#define CORDON_NAMES_SIZE 217373
#define CORDON_MORE_NAMES_SIZE 4727

extern const uint16_t cordon_record_first[17408];
extern const uint16_t cordon_record_second[33152];
extern const cordon_character cordon_records[1134];
extern const cordon_case cordon_cases[279];
extern const uint16_t cordon_case_expansions[534];
extern const double cordon_numbers[145];
extern const uint16_t cordon_decompositions[12378];
extern const cordon_composition cordon_compositions[941];
extern const uint8_t cordon_decomposition_first[8704];
extern const uint16_t cordon_decomposition_second[13568];
extern const uint8_t cordon_old_first[8704];
extern const uint8_t cordon_old_second[29440];
extern const cordon_old cordon_olds[50];
extern const cordon_old_decomposition cordon_old_decompositions[5];
extern const uint8_t cordon_names[217374];
extern const cordon_name_block cordon_name_blocks[1142];
extern const cordon_name_range cordon_name_ranges[15];
extern const uint8_t cordon_more_names[4728];
extern const uint16_t cordon_more_places[934];
extern const uint16_t cordon_more_starts[934];
extern const uint16_t cordon_more_codes[2627];
extern const uint8_t cordon_words[45646];
extern const uint32_t cordon_word_groups[852];
extern const uint16_t cordon_short_words[190];

#endif
