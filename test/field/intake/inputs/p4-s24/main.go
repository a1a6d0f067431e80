package main

import (
	"net/http"
	"strings"

	"github.com/rs/cors"
)

func main() {
	c := cors.New(cors.Options{
		AllowOriginFunc: func(origin string) bool {
			return strings.HasSuffix(origin, "jam.example.com")
		},
		AllowCredentials: true,
		AllowedMethods:   []string{"GET", "POST", "DELETE"},
	})
	http.ListenAndServe(":8080", c.Handler(http.DefaultServeMux))
}