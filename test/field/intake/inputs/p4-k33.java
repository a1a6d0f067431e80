public interface FishApi {
  @Headers("X-Fish: cod")
  @PUT("v2/fish/{id}")
  Call<Fish> update(@Path("id") int id, @Body Fish fish);
}
Retrofit r = new Retrofit.Builder().baseUrl("https://api.fish.example.net/").addConverterFactory(GsonConverterFactory.create()).build();
