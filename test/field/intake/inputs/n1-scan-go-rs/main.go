package main

import (
	"net/http"
	"strings"

	"github.com/rs/cors"
)

func main() {
	mux := http.NewServeMux()
	c := cors.New(cors.Options{
		AllowOriginFunc: func(origin string) bool {
			return origin == "https://app.example.com" || strings.HasSuffix(origin, ".example.com")
		},
		AllowedMethods:   []string{http.MethodGet, http.MethodPut},
		AllowCredentials: true,
	})
	http.ListenAndServe(":8080", c.Handler(mux))
}
