package main

import (
	"net/http"
	"os"
	"strings"

	"github.com/rs/cors"
)

func main() {
	origins := strings.Split(os.Getenv("ALLOWED_ORIGINS"), ",")
	c := cors.New(cors.Options{
		AllowedOrigins:   origins,
		AllowCredentials: true,
		AllowedMethods:   []string{http.MethodGet, http.MethodPut},
	})
	http.ListenAndServe(":8080", c.Handler(http.DefaultServeMux))
}
