package server

import (
	"net/http"

	"github.com/rs/cors"
	"github.com/spf13/viper"
)

func New(mux http.Handler) http.Handler {
	c := cors.New(cors.Options{
		AllowedOrigins:   viper.GetStringSlice("cors.allowed_origins"),
		AllowedMethods:   []string{http.MethodGet, http.MethodPut},
		AllowedHeaders:   []string{"Content-Type"},
		AllowCredentials: viper.GetBool("cors.allow_credentials"),
	})
	return c.Handler(mux)
}
