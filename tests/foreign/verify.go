// Checks an exported log with golang.org/x/mod/sumdb alone: verify DIR VKEY. Exit 0 and "ok N", or 1 and the reason.
package main

import (
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type tiles struct{ dir string }

func (t tiles) Height() int                               { return 8 }
func (t tiles) SaveTiles(given []tlog.Tile, data [][]byte) {}
func (t tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var found [][]byte
	for _, tile := range wanted {
		// C2SP tlog-tiles leaves the height out of the path.
		data, err := os.ReadFile(filepath.Join(t.dir, strings.Replace(tile.Path(), "tile/8/", "tile/", 1)))
		if err != nil {
			return nil, err
		}
		found = append(found, data)
	}
	return found, nil
}

func must(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func open(data []byte, verifier note.Verifier) tlog.Tree {
	opened, err := note.Open(data, note.VerifierList(verifier))
	must(err)
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[0] != verifier.Name() {
		must(fmt.Errorf("not a checkpoint of %s", verifier.Name()))
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	must(err)
	root, err := tlog.ParseHash(lines[2])
	must(err)
	return tlog.Tree{N: size, Hash: root}
}

func read(dir, name string) []byte {
	data, err := os.ReadFile(filepath.Join(dir, name))
	must(err)
	return data
}

func checkEntries(dir string, tree tlog.Tree, reader tlog.HashReader) {
	for first := int64(0); first < tree.N; first += 256 {
		width := tree.N - first
		if width > 256 {
			width = 256
		}
		tile := tlog.Tile{H: 8, L: 0, N: first / 256, W: int(width)}
		data := read(dir, strings.Replace(tile.Path(), "tile/8/0/", "tile/entries/", 1))
		for index := first; index < first+width; index++ {
			if len(data) < 2 || len(data) < 2+int(binary.BigEndian.Uint16(data)) {
				must(fmt.Errorf("entry %d is cut", index))
			}
			end := 2 + int(binary.BigEndian.Uint16(data))
			proof, err := tlog.ProveRecord(tree.N, index, reader)
			must(err)
			must(tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(data[2:end])))
			data = data[end:]
		}
		if len(data) > 0 {
			must(fmt.Errorf("bundle %d goes on", first/256))
		}
	}
}

func checkReceipt(dir string, verifier note.Verifier) {
	head, signed, _ := strings.Cut(string(read(dir, "p.tlog-proof")), "\n\n")
	lines := strings.Split(head, "\n")
	index, err := strconv.ParseInt(strings.TrimPrefix(lines[1], "index "), 10, 64)
	must(err)
	var proof tlog.RecordProof
	for _, line := range lines[2:] {
		hash, err := tlog.ParseHash(line)
		must(err)
		proof = append(proof, hash)
	}
	tree := open([]byte(signed), verifier)
	must(tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(read(dir, "p.entry"))))
}

func main() {
	dir := os.Args[1]
	verifier, err := note.NewVerifier(os.Args[2])
	must(err)
	tree := open(read(dir, "checkpoint"), verifier)
	reader := tlog.TileHashReader(tree, tiles{dir})
	checkEntries(dir, tree, reader)
	old := open(read(dir, "checkpoint.old"), verifier)
	proof, err := tlog.ProveTree(tree.N, old.N, reader)
	must(err)
	must(tlog.CheckTree(proof, tree.N, tree.Hash, old.N, old.Hash))
	checkReceipt(dir, verifier)
	fmt.Println("ok", tree.N, base64.StdEncoding.EncodeToString(tree.Hash[:]))
}
