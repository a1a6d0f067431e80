package main

import (
	"github.com/rs/cors"
	"github.com/spf13/viper"
)

func main() {
	viper.SetConfigFile("config/config.yaml")
	viper.SetDefault("cors.allowed_methods", []string{"GET", "POST"})
	c := cors.New(cors.Options{
		AllowedOrigins:   viper.GetStringSlice("cors.allowed_origins"),
		AllowedMethods:   viper.GetStringSlice("cors.allowed_methods"),
		AllowCredentials: viper.GetBool("cors.allow_credentials"),
	})
	_ = c
}
