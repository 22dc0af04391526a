import ArgumentParser

/// The script that teaches bash to complete `vanquan`.
///
/// Most of it is made by the argument parser from the commands themselves. Bash ends a word at `=`, which that script takes no
/// notice of: what stands around it gives it whole words, and an option's value a word of its own.
enum BashCompletion {
    static var script: String { "\(VanQuanCommand.completionScript(for: .bash))\n\(wholeWords)" }

    private static let wholeWords = #"""

        # The words up to the cursor as one reads them: `nature=development` is one, `--as=lan` an option and its value.
        __vanquan_whole_words() {
            local rest="${COMP_LINE:0:COMP_POINT}" word gap
            local -i index
            whole=()
            for ((index = 0; index <= COMP_CWORD; index++)); do
                gap="${rest%%[![:space:]]*}"
                rest="${rest#"${gap}"}"
                word="${COMP_WORDS[index]}"
                # The last word ends at the cursor.
                ((index == COMP_CWORD)) && word="${rest}"
                rest="${rest#"${word}"}"
                if [[ ${index} -eq 0 || -n ${gap} ]]; then
                    whole+=("${word}")
                else
                    whole[${#whole[@]} - 1]+="${word}"
                fi
            done
        }

        __vanquan_split_options() {
            local -a words=("${whole[@]}")
            local word
            whole=()
            for word in "${words[@]}"; do
                if [[ ${word} == --*=* ]]; then
                    whole+=("${word%%=*}" "${word#*=}")
                else
                    whole+=("${word}")
                fi
            done
        }

        __vanquan_complete() {
            local -a whole
            __vanquan_whole_words
            local typed="${whole[${#whole[@]} - 1]}"
            __vanquan_split_options
            local -i last=$((${#whole[@]} - 1))
            local -a COMP_WORDS=("${whole[@]}")
            local COMP_CWORD=${last} COMP_LINE="${whole[*]}"
            local COMP_POINT=${#COMP_LINE}
            local current="${whole[last]}" before="${whole[last - 1]}"
            COMPREPLY=()
            _vanquan "${1}" "${current}" "${before}"
            # Bash keeps what stands before the `=`, and puts the completion behind it; where it does not, the word is one.
            if [[ ${COMP_WORDBREAKS} == *=* ]]; then
                COMPREPLY=("${COMPREPLY[@]#"${current%"${current##*=}"}"}")
            elif [[ ${typed} == --*=* ]]; then
                COMPREPLY=("${COMPREPLY[@]/#/"${typed%%=*}="}")
            fi
            __vanquan_ending
        }

        # No space behind `nature=`, a slash behind a folder.
        __vanquan_ending() {
            local completion
            for completion in "${COMPREPLY[@]}"; do
                if [[ ${completion} == *= ]]; then
                    compopt -o nospace 2>/dev/null
                elif [[ -e ${completion} ]]; then
                    compopt -o filenames 2>/dev/null
                fi
            done
        }

        complete -F __vanquan_complete vanquan
        """#
}
