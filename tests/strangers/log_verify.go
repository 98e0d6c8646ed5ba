// log_verify goes over a whole public log as somebody would who knows nothing of gongkai but the formats:
// C2SP's signed-note, tlog-checkpoint and tlog-tiles, by way of the Go project's own implementation of the tree.
//
//	log_verify VKEY LOG [KEPT…]   LOG is a folder, FOLDER:CHANGES, or http://127.0.0.1:PORT/tlog
//	log_verify VKEY -             lines of LOG, a tab, KEPT, a tab … on standard input; one verdict for each
//	log_verify VKEY X.tlog-proof  one proof file, without the log; its record lies in its `extra` line
//
// KEPT are files with checkpoints that were seen earlier. CHANGES is a folder with the files that differ, and
// NAME.gone for a file that isn't there. One line says why; 0 is a sound log, 1 a damaged one, 2 a wrong call.
package main

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const (
	height = 8
	width  = 1 << height
	limit  = 32 << 20 // bytes of one file
)

type fetcher func(path string) ([]byte, error)

func folder(base, changes string) fetcher {
	return func(path string) ([]byte, error) {
		if changes != "" {
			if _, err := os.Stat(filepath.Join(changes, path+".gone")); err == nil {
				return nil, fmt.Errorf("%s: not there", path)
			}
			if found, err := os.ReadFile(filepath.Join(changes, path)); err == nil {
				return found, nil
			}
		}
		return os.ReadFile(filepath.Join(base, path))
	}
}

func website(url string) fetcher {
	client := &http.Client{Timeout: 30 * time.Second}
	return func(path string) ([]byte, error) {
		answer, err := client.Get(strings.TrimSuffix(url, "/") + "/" + path)
		if err != nil {
			return nil, err
		}
		defer answer.Body.Close()
		if answer.StatusCode != http.StatusOK {
			return nil, fmt.Errorf("%s: %s", path, answer.Status)
		}
		return io.ReadAll(io.LimitReader(answer.Body, limit))
	}
}

func open(log string) fetcher {
	if strings.HasPrefix(log, "http://127.0.0.1:") || strings.HasPrefix(log, "http://[::1]:") {
		return website(log)
	}
	base, changes, _ := strings.Cut(log, ":")
	return folder(base, changes)
}

// Go's tiles lie at tile/8/LEVEL/…, C2SP's at tile/LEVEL/…; Go's records are "data", C2SP's "entries".
func path(tile tlog.Tile) string {
	rest := strings.TrimPrefix(tile.Path(), fmt.Sprintf("tile/%d/", height))
	if tile.L == -1 {
		rest = "entries" + strings.TrimPrefix(rest, "data")
	}
	return "tile/" + rest
}

// Decodes base64 that is spelt the one right way; Go's decoder lets loose bits at the end pass.
func decode(text string) ([]byte, error) {
	decoded, err := base64.StdEncoding.DecodeString(text)
	if err == nil && base64.StdEncoding.EncodeToString(decoded) != text {
		err = errors.New("base64 in another spelling")
	}
	return decoded, err
}

func openCheckpoint(message []byte, key note.Verifier) (tree tlog.Tree, err error) {
	opened, err := note.Open(message, note.VerifierList(key))
	if err != nil {
		return tree, err
	}
	for _, signature := range opened.Sigs {
		if _, err := decode(signature.Base64); err != nil {
			return tree, err
		}
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 4 || lines[len(lines)-1] != "" {
		return tree, errors.New("a checkpoint has three lines")
	}
	if lines[0] != key.Name() {
		return tree, fmt.Errorf("the checkpoint is of %q", lines[0])
	}
	if tree.N, err = strconv.ParseInt(lines[1], 10, 64); err != nil || tree.N < 0 || strconv.FormatInt(tree.N, 10) != lines[1] {
		return tree, fmt.Errorf("%q is no tree size", lines[1])
	}
	root, err := decode(lines[2])
	if err != nil || len(root) != tlog.HashSize {
		return tree, fmt.Errorf("%q is no root", lines[2])
	}
	copy(tree.Hash[:], root)
	return tree, nil
}

// The tiles of one log, each fetched once.
type tiles struct {
	fetch fetcher
	seen  map[tlog.Tile][]byte
}

func (t *tiles) Height() int { return height }

func (t *tiles) SaveTiles([]tlog.Tile, [][]byte) {}

func (t *tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range wanted {
		got, ok := t.seen[tile]
		if !ok {
			var err error
			if got, err = t.fetch(path(tile)); err != nil {
				return nil, err
			}
			if len(got) != tile.W*tlog.HashSize {
				return nil, fmt.Errorf("%s: %d bytes", path(tile), len(got))
			}
			t.seen[tile] = got
		}
		all = append(all, got)
	}
	return all, nil
}

func split(bundle []byte, count int) ([][]byte, error) {
	var records [][]byte
	for ; count > 0; count-- {
		if len(bundle) < 2 || len(bundle)-2 < int(binary.BigEndian.Uint16(bundle)) {
			return nil, errors.New("ends within a record")
		}
		end := 2 + int(binary.BigEndian.Uint16(bundle))
		records, bundle = append(records, bundle[2:end]), bundle[end:]
	}
	if len(bundle) != 0 {
		return nil, errors.New("more than its records")
	}
	return records, nil
}

// The hashes of one tile, proved by the tiles above it to belong to the tree.
func proved(tile tlog.Tile, reader tlog.HashReader) ([]tlog.Hash, error) {
	indexes := make([]int64, tile.W)
	for i := range indexes {
		indexes[i] = tlog.StoredHashIndex(height*tile.L, tile.N*width+int64(i))
	}
	hashes, err := reader.ReadHashes(indexes)
	if err != nil {
		err = fmt.Errorf("%s: %w", path(tile), err)
	}
	return hashes, err
}

// Calls with every tile of a level that has so many hashes.
func each(level int, size int64, do func(tlog.Tile) error) error {
	for n := int64(0); n*width < size; n++ {
		w := width
		if rest := size - n*width; rest < width {
			w = int(rest)
		}
		if err := do(tlog.Tile{H: height, L: level, N: n, W: w}); err != nil {
			return err
		}
	}
	return nil
}

type stored []tlog.Hash // by StoredHashIndex

func (s stored) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	hashes := make([]tlog.Hash, len(indexes))
	for i, x := range indexes {
		hashes[i] = s[x]
	}
	return hashes, nil
}

func verify(log string, key note.Verifier, kept []string) error {
	fetch := open(log)
	message, err := fetch("checkpoint")
	if err != nil {
		return err
	}
	tree, err := openCheckpoint(message, key)
	if err != nil {
		return fmt.Errorf("checkpoint: %w", err)
	}
	reader := tlog.TileHashReader(tree, &tiles{fetch, map[tlog.Tile][]byte{}})
	for _, name := range kept {
		if err := verifyKept(name, key, tree, reader); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	for level := 1; tree.N>>uint(level*height) > 0; level++ {
		err := each(level, tree.N>>uint(level*height), func(tile tlog.Tile) error {
			_, err := proved(tile, reader)
			return err
		})
		if err != nil {
			return err
		}
	}
	return verifyRecords(fetch, tree, reader)
}

func verifyRecords(fetch fetcher, tree tlog.Tree, reader tlog.HashReader) error {
	var own stored // computed from the records alone
	err := each(0, tree.N, func(tile tlog.Tile) error {
		hashes, err := proved(tile, reader)
		if err != nil {
			return err
		}
		bundle := tile
		bundle.L = -1
		packed, err := fetch(path(bundle))
		if err != nil {
			return err
		}
		records, err := split(packed, tile.W)
		if err != nil {
			return fmt.Errorf("%s: %w", path(bundle), err)
		}
		for i, record := range records {
			at := tile.N*width + int64(i)
			if tlog.RecordHash(record) != hashes[i] {
				return fmt.Errorf("%s: record %d is not the one that was logged", path(bundle), at)
			}
			more, err := tlog.StoredHashes(at, record, own)
			if err != nil {
				return err
			}
			own = append(own, more...)
		}
		return nil
	})
	if err != nil {
		return err
	}
	root, err := tlog.TreeHash(tree.N, own)
	if tree.N == 0 {
		root, err = sha256.Sum256(nil), nil
	}
	if err != nil {
		return err
	}
	if root != tree.Hash {
		return errors.New("the records do not come to the signed root")
	}
	for n := int64(0); n < tree.N; n++ {
		proof, err := tlog.ProveRecord(tree.N, n, own)
		if err != nil {
			return err
		}
		if err := tlog.CheckRecord(proof, tree.N, tree.Hash, n, own[tlog.StoredHashIndex(0, n)]); err != nil {
			return fmt.Errorf("record %d: %w", n, err)
		}
	}
	return nil
}

func verifyKept(name string, key note.Verifier, tree tlog.Tree, reader tlog.HashReader) error {
	message, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	old, err := openCheckpoint(message, key)
	if err != nil {
		return err
	}
	if old.N > tree.N {
		return fmt.Errorf("the log had %d records and has %d", old.N, tree.N)
	}
	if old.N == 0 {
		if old.Hash != sha256.Sum256(nil) {
			return errors.New("the root of no records is another")
		}
		return nil
	}
	proof, err := tlog.ProveTree(tree.N, old.N, reader)
	if err != nil {
		return err
	}
	return tlog.CheckTree(proof, tree.N, tree.Hash, old.N, old.Hash)
}

func verifyProof(name string, key note.Verifier) error {
	file, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	head, checkpoint, found := strings.Cut(string(file), "\n\n")
	lines := strings.Split(head, "\n")
	if !found || len(lines) < 3 || lines[0] != "c2sp.org/tlog-proof@v1" ||
		!strings.HasPrefix(lines[1], "extra ") || !strings.HasPrefix(lines[2], "index ") {
		return errors.New("no proof file that holds its record")
	}
	record, err := decode(strings.TrimPrefix(lines[1], "extra "))
	if err != nil {
		return err
	}
	number := strings.TrimPrefix(lines[2], "index ")
	index, err := strconv.ParseInt(number, 10, 64)
	if err != nil || index < 0 || strconv.FormatInt(index, 10) != number {
		return fmt.Errorf("%q is no index", number)
	}
	var proof tlog.RecordProof
	for _, line := range lines[3:] {
		hash, err := decode(line)
		if err != nil || len(hash) != tlog.HashSize {
			return fmt.Errorf("%q is no hash", line)
		}
		proof = append(proof, *(*tlog.Hash)(hash))
	}
	tree, err := openCheckpoint([]byte(checkpoint), key)
	if err != nil {
		return err
	}
	return tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(record))
}

func verdict(err error) string {
	if err == nil {
		return "ok"
	}
	return "no: " + strings.ReplaceAll(err.Error(), "\n", " ")
}

func verifyMany(key note.Verifier) {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for lines.Scan() {
		fields := strings.Split(lines.Text(), "\t")
		fmt.Fprintln(out, verdict(verify(fields[0], key, fields[1:])))
	}
}

func main() {
	if len(os.Args) < 3 {
		fmt.Fprintln(os.Stderr, "log_verify VKEY FOLDER[:CHANGES]|URL|FILE.tlog-proof|- [KEPT…]")
		os.Exit(2)
	}
	vkey := os.Args[1]
	if text, err := os.ReadFile(vkey); err == nil { // a file with the key will do
		vkey = string(bytes.TrimSpace(text))
	}
	key, err := note.NewVerifier(vkey)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	if os.Args[2] == "-" {
		verifyMany(key)
		return
	}
	if strings.HasSuffix(os.Args[2], ".tlog-proof") {
		err = verifyProof(os.Args[2], key)
	} else {
		err = verify(os.Args[2], key, os.Args[3:])
	}
	fmt.Println(verdict(err))
	if err != nil {
		os.Exit(1)
	}
}
