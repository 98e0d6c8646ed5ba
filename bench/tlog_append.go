// The million records of bench/tlog.cpp, appended with the Go project's own tree. Prints milliseconds and the root.
package main

import (
	"encoding/hex"
	"fmt"
	"time"

	"golang.org/x/mod/sumdb/tlog"
)

const (
	million = 1000000
	batch   = 4096
)

func record(i int) []byte {
	return []byte(fmt.Sprintf(`{"schema":"gongkai-leaf/1","village":"220681101212","item":"cai-01","period":"2026-10",`+
		`"code":"LDG-7K4Q-3M8","edition":1,"kind":"publish","at":"2026-11-24T02:00:00Z",`+
		`"supersedes":"","sequence":%d,"previous":"%064x","commitment":"%064x"}`, i+1, i*7, i*11))
}

type stored []tlog.Hash // by StoredHashIndex

func (s stored) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	hashes := make([]tlog.Hash, len(indexes))
	for i, x := range indexes {
		hashes[i] = s[x]
	}
	return hashes, nil
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

func main() {
	var log stored
	var spent time.Duration
	records := make([][]byte, batch)
	for first := 0; first < million; first += batch {
		end := first + batch
		if end > million {
			end = million
		}
		for i := first; i < end; i++ {
			records[i-first] = record(i)
		}
		from := time.Now()
		for i := first; i < end; i++ {
			hashes, err := tlog.StoredHashes(int64(i), records[i-first], log)
			must(err)
			log = append(log, hashes...)
		}
		spent += time.Since(from)
	}
	root, err := tlog.TreeHash(million, log)
	must(err)
	fmt.Printf("%.1f %s\n", float64(spent.Microseconds())/1000, hex.EncodeToString(root[:]))
}
