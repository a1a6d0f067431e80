package main

import (
	"net/http"
	"strings"
)

func main() {
	body := strings.NewReader(`{"a":1}`)
	req, err := http.NewRequest(http.MethodPost, "https://api.mint.example.net/coins", body)
	if err != nil {
		panic(err)
	}
	req.Header.Set("Origin", "https://mint.example.com")
	req.Header.Set("Content-Type", "application/json")
	req.Header.Add("X-Mint", "de")
	http.DefaultClient.Do(req)
}
